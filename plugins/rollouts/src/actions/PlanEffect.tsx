import { makeStyles } from '@material-ui/core/styles';
import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Fragment } from 'react';
import { InEnglish, useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(104px, max-content) minmax(0, 1fr)',
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
  const { t } = useWords();
  const rows: [string, string | undefined][] = [
    [t('plan.now'), effect.now],
    [t('plan.atOnce'), effect.atOnce],
    [t('plan.afterwards'), effect.afterwards],
  ];
  return (
    <dl className={classes.root}>
      {rows.map(
        ([term, sentence]) =>
          sentence && (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>
                <InEnglish>{sentence}</InEnglish>
              </dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
