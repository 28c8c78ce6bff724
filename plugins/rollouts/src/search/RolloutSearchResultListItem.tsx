import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Typography from '@material-ui/core/Typography';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { PhaseIcon } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { matchedParts } from './matchedParts';
import { IndexedRollout, readRolloutDocument } from './readRolloutDocument';
import { ResultState } from './ResultState';
import { useLiveRollout } from './useLiveRollout';

/** @public */
export interface RolloutSearchResultListItemProps {
  /** A document of the type `rollout`. The search page gives it. */
  result?: SearchDocument;
  /** Where the term occurs. The search page gives it. */
  highlight?: ResultHighlight;
  /** Shown instead of the glyph of the phase. */
  icon?: ReactNode;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    icon: { minWidth: 36, paddingTop: 5 },
    body: { minWidth: 0, flex: 1 },
    heading: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
    },
    name: { overflowWrap: 'anywhere' },
    version: {
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
    old: { color: theme.palette.text.secondary },
    place: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1),
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    part: {
      '&:not(:last-child)::after': {
        content: '"·"',
        marginLeft: theme.spacing(1),
      },
    },
    found: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'RolloutsSearchResultListItem' },
);

/** A rollout that was found: as it is now, not as it was when it was indexed. */
export function RolloutSearchResultListItem(
  props: RolloutSearchResultListItemProps,
) {
  const { result, ...others } = props;
  return result ? <FoundRollout {...others} result={result} /> : null;
}

function FoundRollout({
  result,
  highlight,
  icon,
}: RolloutSearchResultListItemProps & { result: SearchDocument }) {
  const classes = useStyles();
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const indexed = readRolloutDocument(result);
  const live = useLiveRollout(indexed.rolloutId);
  const present = live?.state === 'live' ? live : undefined;
  const rollout = present?.rollout ?? { phase: indexed.phase };
  const { from, to } = versionsOf(indexed, present?.rollout);
  const places = placesOf(indexed);
  const found = matchedParts(highlight, [
    indexed.name,
    indexed.phase,
    from ?? '',
    to,
    ...places,
  ]);

  return (
    <>
      <ListItemIcon className={classes.icon}>
        {icon ?? (
          <PhaseIcon
            rollout={live?.state === 'gone' ? { phase: 'Unknown' } : rollout}
            cluster={present?.cluster}
            size={20}
          />
        )}
      </ListItemIcon>
      <div className={classes.body}>
        <div className={classes.heading}>
          <Typography component="h3" variant="h6" className={classes.name}>
            <Link noTrack to={result.location}>
              {indexed.name}
            </Link>
          </Typography>
          <Typography
            component="span"
            variant="body2"
            className={classes.version}
          >
            {from && (
              <span className={classes.old}>
                {t('search.replacedVersion', { version: from })}{' '}
              </span>
            )}
            {to}
          </Typography>
        </div>
        <ResultState
          live={live}
          indexedPhase={indexed.phase}
          owner={indexed.owner}
        />
        <Typography component="div" variant="body2" className={classes.place}>
          {places.map(place => (
            <span key={place} className={classes.part}>
              {place}
            </span>
          ))}
        </Typography>
        {found.length > 0 && highlight && (
          <div className={classes.found}>
            {t('search.foundIn')}{' '}
            {found.map(part => (
              <span key={part} className={classes.part}>
                <HighlightedSearchResultText
                  text={part}
                  preTag={highlight.preTag}
                  postTag={highlight.postTag}
                />{' '}
              </span>
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** The old version is there only while it is being replaced. */
function versionsOf(
  indexed: IndexedRollout,
  present:
    | {
        stableVersion?: string;
        newVersion?: string;
        isFullyPromoted: boolean;
      }
    | undefined,
): { from?: string; to: string } {
  const to = present
    ? present.newVersion ?? present.stableVersion ?? ''
    : indexed.version;
  const from = present ? present.stableVersion : indexed.stableVersion;
  const isUnderWay = present ? !present.isFullyPromoted : true;
  return from && from !== to && isUnderWay ? { from, to } : { to };
}

function placesOf(indexed: IndexedRollout): string[] {
  const { environment, cluster, namespace, entityTitle, owner } = indexed;
  const places = [environment, cluster, namespace, entityTitle, owner];
  return [...new Set(places.filter(place => place !== ''))];
}
