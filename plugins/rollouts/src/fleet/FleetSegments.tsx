import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutUrgency } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  Glyph,
  GlyphProps,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';
import { useFormatNumber } from './useFormatNumber';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      minWidth: 0,
      padding: '0 12px',
      overflowX: 'auto',
      scrollbarWidth: 'none',
      '&::-webkit-scrollbar': { display: 'none' },
      [theme.breakpoints.down('xs')]: { padding: '0 4px' },
    },
    segment: {
      flex: 'none',
      gap: 8,
      padding: '14px 12px',
      fontFamily: 'inherit',
      fontSize: 14,
      lineHeight: '20px',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      '&:hover': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -4,
      },
    },
    chosen: {
      fontWeight: 600,
      color: theme.palette.text.primary,
      boxShadow: `inset 0 -2px ${theme.palette.primary.main}`,
    },
    count: {
      fontWeight: 600,
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
    },
  }),
  { name: 'RolloutsFleetSegments' },
);

const glyphs: Partial<Record<RolloutUrgency, GlyphProps>> = {
  attention: { name: 'warning', tone: 'error' },
  moving: { name: 'arc', tone: 'info' },
};

interface FleetSegmentsProps {
  chosen: RolloutUrgency | undefined;
  /** Absent until they are known. */
  counts?: Record<RolloutUrgency, number>;
  onChoose(urgency: RolloutUrgency | undefined): void;
}

/** The views of the fleet: all of it, what needs attention, what moves. */
export function FleetSegments(props: FleetSegmentsProps) {
  const { chosen, counts, onChoose } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const format = useFormatNumber();
  const all = counts && counts.attention + counts.moving + counts.steady;
  // What is steady is no view of its own, but an address may ask for it.
  const urgencies: (RolloutUrgency | undefined)[] =
    chosen === 'steady'
      ? [undefined, 'attention', 'moving', 'steady']
      : [undefined, 'attention', 'moving'];

  return (
    <div role="group" aria-label={t('fleet.views')} className={classes.root}>
      {urgencies.map(urgency => {
        const glyph = urgency && glyphs[urgency];
        const count = urgency ? counts?.[urgency] : all;
        const isChosen = urgency === chosen;
        return (
          <ButtonBase
            key={urgency ?? 'all'}
            aria-pressed={isChosen}
            className={`${classes.segment} ${isChosen ? classes.chosen : ''}`}
            onClick={() => onChoose(urgency)}
          >
            {glyph && (
              <Glyph {...glyph} tone={count ? glyph.tone : 'neutral'} />
            )}
            {t(urgency ? `fleet.${urgency}` : 'fleet.all')}{' '}
            {count !== undefined && (
              <span className={classes.count}>{format(count)}</span>
            )}
          </ButtonBase>
        );
      })}
    </div>
  );
}
