import { AccessAnswer } from '../cluster/AccessReviews';
import { RecentAnswers } from './RecentAnswers';

function setUp() {
  let time = 0;
  const asked: string[] = [];
  const recent = new RecentAnswers(() => new Date(time));
  const ask = (key: string, answer: AccessAnswer) =>
    recent.answer(key, async () => {
      asked.push(key);
      return answer;
    });
  return {
    asked,
    ask,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('RecentAnswers', () => {
  it('gives an answer again for a minute, a no as well as a yes', async () => {
    const { ask, asked, pass } = setUp();

    await ask('a', { outcome: 'denied' });
    pass(59_999);
    const again = await ask('a', { outcome: 'allowed' });
    pass(1);
    const later = await ask('a', { outcome: 'allowed' });

    expect([again, later]).toEqual([
      { outcome: 'denied' },
      { outcome: 'allowed' },
    ]);
    expect(asked).toEqual(['a', 'a']);
  });

  it('keeps no failure', async () => {
    const { ask, asked } = setUp();

    await ask('a', { outcome: 'unreachable', message: 'down' });
    await ask('a', { outcome: 'not-askable', message: 'no' });
    const answer = await ask('a', { outcome: 'allowed' });

    expect(answer).toEqual({ outcome: 'allowed' });
    expect(asked).toHaveLength(3);
  });

  it('tells questions apart', async () => {
    const { ask } = setUp();

    await ask('a', { outcome: 'allowed' });

    expect(await ask('b', { outcome: 'denied' })).toEqual({
      outcome: 'denied',
    });
  });
});
