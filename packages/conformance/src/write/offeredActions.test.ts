import { readMeaning } from './offeredActions';

describe('readMeaning', () => {
  it.each([
    ['promote web', 'promote', 'promote'],
    ['promote web --full', 'promote --full', 'promoteFully'],
    ['promote --full -n shop web', 'promote --full', 'promoteFully'],
    ['abort web --namespace=shop', 'abort', 'abort'],
    ['retry rollout web', 'retry rollout', 'retry'],
    [
      'promote web --skip-current-step',
      'promote --skip-current-step',
      undefined,
    ],
    ['retry experiment web', 'retry experiment', undefined],
    ['undo web --to-revision=2', 'undo --to-revision', undefined],
    ['set image web app=web:v2', 'set image', undefined],
  ])('takes %s for %s', (text, command, action) => {
    const meaning = readMeaning(text.split(' '));

    expect(meaning).toMatchObject({ command, target: 'web', isLooking: false });
    expect(meaning.action).toBe(action);
  });

  it('knows the namespace and what only looks', () => {
    expect(readMeaning(['abort', 'web', '-n', 'shop']).namespace).toBe('shop');
    expect(readMeaning(['get', 'rollout', 'web']).isLooking).toBe(true);
  });
});
