import { makeStyles } from '@material-ui/core/styles';
import { arrangeActions } from '../domain/arrangeActions';
import { capitalise } from '../domain/capitalise';
import { describeEffect } from '../domain/describeNext';
import { Sentence, useWords } from '../translation';
import { ActionHint } from './ActionHint';
import { ActionMenu } from './ActionMenu';
import { RolloutActionButton } from './RolloutActionButton';
import { useRolloutActions } from './RolloutActionsProvider';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'end',
      [theme.breakpoints.down('sm')]: { justifyItems: 'stretch' },
    },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      outline: 'none',
      [theme.breakpoints.down('sm')]: { flexWrap: 'nowrap' },
    },
  }),
  { name: 'RolloutsActionBar' },
);

/**
 * What can be done to a rollout: the likely next action, Abort beside it, the rest in a menu.
 * After a click it tells what is known of the action until its effect was seen.
 */
export function ActionBar() {
  const classes = useStyles();
  const words = useWords();
  const { t } = words;
  const { rollout, explain, told, open, homeRef } = useRolloutActions();
  const { main, beside, isMainExpected, menu } = arrangeActions(rollout);
  const hasButton = (kind?: string) =>
    kind === main?.kind || kind === beside?.kind;

  return (
    <div className={classes.root}>
      <div
        ref={homeRef}
        tabIndex={-1}
        className={classes.buttons}
        role="group"
        aria-label={t('action.group')}
      >
        {main && (
          <RolloutActionButton
            kind={main.kind}
            target={main.target}
            look={isMainExpected ? 'main' : 'plain'}
            isSpelledOut
          />
        )}
        {beside && (
          <RolloutActionButton
            kind={beside.kind}
            target={beside.target}
            look={beside.kind === 'abort' ? 'danger' : 'plain'}
            isSpelledOut
          />
        )}
        {menu.length > 0 && (
          <ActionMenu
            name={rollout.ref.name}
            groups={menu.map(group =>
              group.map(action => ({
                kind: action.kind,
                effect: action.isAvailable
                  ? capitalised(describeEffect(action, { rollout, words }))
                  : undefined,
                disabledReason: explain(action),
              })),
            )}
            onChoose={(kind, opener) => open({ kind }, opener)}
          />
        )}
      </div>
      <ActionHint
        rollout={rollout}
        told={told}
        main={main}
        mainReason={main && explain(main)}
        isUnderWayElsewhere={!hasButton(told.record?.action)}
      />
    </div>
  );
}

function capitalised({ text, lang }: Sentence): Sentence {
  return { text: capitalise(text), lang };
}
