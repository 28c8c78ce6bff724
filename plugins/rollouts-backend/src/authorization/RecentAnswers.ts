import { AccessAnswer } from '../cluster/AccessReviews';

const keptMs = 60_000;
const capacity = 10_000;

/**
 * What clusters said within the last minute, so that a dialog that is opened again, or looks again
 * at each change of the rollout, does not ask again. Failures are not answers and are not kept.
 */
export class RecentAnswers {
  private readonly now: () => Date;
  /** In the order in which they were given. */
  private readonly answers = new Map<
    string,
    { answer: AccessAnswer; givenAt: number }
  >();

  constructor(now: () => Date) {
    this.now = now;
  }

  async answer(
    key: string,
    ask: () => Promise<AccessAnswer>,
  ): Promise<AccessAnswer> {
    const present = this.now().getTime();
    const known = this.answers.get(key);
    if (known && present - known.givenAt < keptMs) {
      return known.answer;
    }
    const answer = await ask();
    this.answers.delete(key);
    if (answer.outcome === 'allowed' || answer.outcome === 'denied') {
      this.forgetOldest();
      this.answers.set(key, { answer, givenAt: present });
    }
    return answer;
  }

  private forgetOldest(): void {
    const [oldest] = this.answers.keys();
    if (this.answers.size >= capacity) {
      this.answers.delete(oldest);
    }
  }
}
