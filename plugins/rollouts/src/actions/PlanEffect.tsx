import { makeStyles } from '@material-ui/core/styles';
import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Fragment } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: '104px minmax(0, 1fr)',
      gap: theme.spacing(1, 2),
      margin: 0,
      ...theme.typography.body2,
      lineHeight: '20px',
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 0,
        '& dd': { marginBottom: theme.spacing(1) },
      },
    },
  }),
  { name: 'RolloutsPlanEffect' },
);

/** What an action does, in three sentences. */
export function PlanEffect({ effect }: { effect: ActionPlan['effect'] }) {
  const classes = useStyles();
  const rows: [string, string | undefined][] = [
    ['Now', effect.now],
    ['At once', effect.atOnce],
    ['Afterwards', effect.afterwards],
  ];
  return (
    <dl className={classes.root}>
      {rows.map(
        ([term, sentence]) =>
          sentence && (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{sentence}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
