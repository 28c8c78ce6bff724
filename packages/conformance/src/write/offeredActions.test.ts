import { rolloutActionKinds } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { notOffered } from './notOffered';
import { actionsWithoutCommand, readMeaning } from './offeredActions';

describe('readMeaning', () => {
  it.each([
    ['promote web', 'promote', 'promote'],
    ['promote web --full', 'promote --full', 'promoteFully'],
    ['promote --full -n shop web', 'promote --full', 'promoteFully'],
    ['promote -c web', 'promote --skip-current-step', 'skip'],
    ['pause web', 'pause', 'pause'],
    ['abort web --namespace=shop', 'abort', 'abort'],
    ['retry rollout web', 'retry rollout', 'retry'],
    ['retry ro web', 'retry rollout', 'retry'],
    ['restart web --context prod', 'restart', 'restart'],
    ['undo web', 'undo', 'rollBack'],
    ['undo web --to-revision=2', 'undo --to-revision', 'rollBack'],
    ['undo --to-revision 2 web', 'undo --to-revision', 'rollBack'],
    ['terminate ar web', 'terminate analysisrun', 'terminateRun'],
    ['terminate exp web', 'terminate experiment', 'terminateExperiment'],
    ['retry experiment web', 'retry experiment', 'retryExperiment'],
    ['promote web --skip-all-steps', 'promote --skip-all-steps', undefined],
    ['set image web app=web:v2', 'set image', undefined],
    ['restart web --in=10s', 'restart --in', undefined],
    ['toString web', 'toString', undefined],
  ])('takes %s for %s', (text, command, action) => {
    const meaning = readMeaning(text.split(' '));

    expect(meaning).toMatchObject({
      command,
      names: ['web'],
      isLooking: false,
    });
    expect(meaning.action).toBe(action);
  });

  it('knows the namespace, the revision, several names and what only looks', () => {
    expect(readMeaning(['abort', 'web', '-n', 'shop']).namespace).toBe('shop');
    expect(readMeaning(['undo', 'web']).revision).toBe(0);
    expect(readMeaning(['undo', 'web', '--to-revision=3']).revision).toBe(3);
    expect(readMeaning(['abort', 'web', 'shop']).names).toEqual([
      'web',
      'shop',
    ]);
    expect(readMeaning(['get', 'rollout', 'web']).isLooking).toBe(true);
  });

  it('has a command for every action, but for those that the plugin lacks', () => {
    const commands = [
      'promote',
      'promote --full',
      'promote --skip-current-step',
      'pause',
      'abort',
      'retry rollout',
      'restart',
      'undo',
      'terminate analysisrun',
      'terminate experiment',
      'retry experiment',
    ];
    const offered = commands.map(text => readMeaning(text.split(' ')).action);

    expect([...offered, ...actionsWithoutCommand].sort()).toEqual(
      [...rolloutActionKinds].sort(),
    );
  });

  it('offers nothing of what is left out on purpose', () => {
    const commands = notOffered
      .flatMap(rule => rule.commands)
      .filter(command => !command.endsWith(' of no rollout'));

    expect(commands.map(text => readMeaning(text.split(' ')).action)).toEqual(
      commands.map(() => undefined),
    );
  });
});
