import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import Popover from '@material-ui/core/Popover';
import { makeStyles } from '@material-ui/core/styles';
import {
  Fleet,
  fleetPollIntervalMs,
  formatDuration,
  useRolloutWords,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { FleetClusters } from './FleetClusters';
import { isWhollyLive } from './isWhollyLive';
import { useDotStyles } from './dotStyles';
import { useFormatNumber } from './useFormatNumber';

const useStyles = makeStyles(
  theme => ({
    root: {
      gap: 6,
      padding: '4px 6px',
      borderRadius: theme.shape.borderRadius,
      fontFamily: 'inherit',
      fontSize: 12,
      lineHeight: '16px',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      color: theme.palette.text.primary,
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    quiet: { cursor: 'default' },
  }),
  { name: 'RolloutsFleetLive' },
);

/** Whether what is shown is of now, and behind a click what is known of each cluster. */
export function FleetLive({ fleet }: { fleet: Fleet }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const words = useRolloutWords();
  const classes = useStyles();
  const format = useFormatNumber();
  const dots = useDotStyles();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const clusters = fleet.facts?.clusters ?? [];
  const live = clusters.filter(isWhollyLive).length;
  const isLate = fleet.connection === 'polling' || fleet.error !== undefined;

  if (clusters.length === 0) {
    return null;
  }
  const isWhole = live === clusters.length && !isLate;
  return (
    <>
      <ButtonBase
        className={classes.root}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <span aria-hidden className={isWhole ? dots.live : dots.stale} />
        {isLate
          ? t('fleet.polling', {
              interval: formatDuration(fleetPollIntervalMs, { words }),
            })
          : t('fleet.clustersLive', {
              live: format(live),
              number: format(clusters.length),
            })}
      </ButtonBase>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        PaperProps={{ role: 'dialog', 'aria-label': t('fleet.clusters') }}
      >
        <FleetClusters clusters={clusters} />
      </Popover>
    </>
  );
}
