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
import {
  useNow,
  VersionChange,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { matchedParts } from './matchedParts';
import { IndexedRollout, readRolloutDocument } from './readRolloutDocument';
import { ResultState } from './ResultState';
import { StepsIcon } from './StepsIcon';
import { useLiveRollout } from './useLiveRollout';

/** @public */
export interface RolloutSearchResultListItemProps {
  /** A document of the type `rollout`. The search page gives it. */
  result?: SearchDocument;
  /** Where the term occurs. The search page gives it. */
  highlight?: ResultHighlight;
  /** Shown instead of the glyph of rollouts. */
  icon?: ReactNode;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    icon: { marginTop: 2 },
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
      // Secondary text is too pale on the grey of a search page, here and below.
      '& *': { color: theme.palette.text.primary },
    },
    place: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
    part: {
      '&:not(:last-child)::after': {
        content: '"·"',
        marginLeft: theme.spacing(1),
      },
    },
    found: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1),
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
  const now = useNow(60_000);
  const places = placesOf(indexed);
  const found = matchedParts(highlight, [
    indexed.name,
    indexed.phase,
    indexed.version,
    indexed.stableVersion,
    ...places,
  ]);

  return (
    <>
      <ListItemIcon className={classes.icon}>
        {icon ?? <StepsIcon />}
      </ListItemIcon>
      <div className={classes.body}>
        <div className={classes.heading}>
          <Typography component="h2" variant="h6" className={classes.name}>
            <Link noTrack to={result.location}>
              {indexed.name}
            </Link>
          </Typography>
          <Typography
            component="span"
            variant="body2"
            className={classes.version}
          >
            {present ? (
              <VersionChange
                rollout={present.rollout}
                cluster={present.cluster}
                now={now}
              />
            ) : (
              indexed.version
            )}
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
            <span>{t('search.foundIn')}</span>
            {found.map(part => (
              <span key={part} className={classes.part}>
                <HighlightedSearchResultText
                  text={part}
                  preTag={highlight.preTag}
                  postTag={highlight.postTag}
                />
              </span>
            ))}
          </div>
        )}
      </div>
    </>
  );
}

/** Where it is, of what, and whose; not what the environment or the name says already. */
function placesOf(indexed: IndexedRollout): string[] {
  const { environment, cluster, namespace, entityTitle, name, owner } = indexed;
  const places = [
    environment,
    isSameWord(cluster, environment) ? '' : cluster,
    namespace,
    isSameWord(entityTitle, name) ? '' : entityTitle,
    owner,
  ];
  return [...new Set(places.filter(place => place !== ''))];
}

function isSameWord(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
