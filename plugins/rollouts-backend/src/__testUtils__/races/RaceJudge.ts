import { StoredObject } from '@progressive-delivery/demo-cluster';
import { Click } from './Click';
import { describeUnmeantWrite, readFields } from './describeUnmeantWrite';
import { isAnalysis, waitsForPerson } from './racingRollout';
import { Writer } from './RaceCluster';

type Licence = 'leave' | 'abort' | 'promoteFully';

/**
 * Looks at every change of the rollout and holds it against what the users meant. Two rules: a
 * click changes nothing but what it was meant to, on the version and at the step that its user saw;
 * and the controllers pass what waits for a person only where a user meant just that.
 */
export class RaceJudge {
  /** In words; there should be none. */
  readonly unmeant: string[] = [];
  /** Numbers of the clicks that changed something. */
  readonly effective = new Set<number>();
  private readonly clicks = new Map<number, Click>();
  private readonly licences = new Set<string>();
  private readonly goodRuns = new Set<string>();
  private readonly badRuns = new Set<string>();

  take(click: Click): void {
    this.clicks.set(click.number, click);
  }

  judge(
    writer: Writer,
    change: { before: StoredObject; after: StoredObject },
  ): void {
    if (typeof writer === 'number') {
      this.judgeClick(this.clickOf(writer), change);
    } else if (change.after.kind === 'AnalysisRun') {
      this.noteRun(change.after);
    } else if (writer === 'controller') {
      this.judgeController(change);
    }
  }

  private clickOf(number: number): Click {
    const click = this.clicks.get(number);
    if (!click) {
      throw new Error(`There was no click ${number}`);
    }
    return click;
  }

  private judgeClick(
    click: Click,
    change: { before: StoredObject; after: StoredObject },
  ): void {
    this.effective.add(click.number);
    const fault = describeUnmeantWrite(click, change);
    if (fault) {
      this.unmeant.push(`click ${click.number}, ${click.action}: ${fault}`);
    }
    const { podHash, stepIndex } = click.seen.observation;
    switch (click.action) {
      case 'promote':
      case 'skip':
        this.allow('leave', podHash, stepIndex);
        break;
      case 'abort':
      case 'promoteFully':
        this.allow(click.action, podHash);
        break;
      default:
    }
  }

  private noteRun({ metadata: { name }, status }: StoredObject): void {
    const { phase } = (status ?? {}) as { phase?: string };
    if (phase === 'Successful') {
      this.goodRuns.add(name);
    } else if (phase === 'Failed' || phase === 'Error') {
      this.badRuns.add(name);
    }
  }

  private judgeController(change: {
    before: StoredObject;
    after: StoredObject;
  }): void {
    const before = readFields(change.before);
    const after = readFields(change.after);
    const hash = before.podHash;
    if (hash !== after.podHash) {
      return;
    }
    if (!before.abortedAt && after.abortedAt) {
      this.judgeAbort(hash, before.run);
    }
    const isFull = before.promoteFull && this.has('promoteFully', hash);
    if (after.index > before.index && !isFull && !after.isPromoted) {
      for (let step = before.index; step < after.index; step++) {
        this.judgeStep(step, { hash, run: before.run });
      }
    }
  }

  private judgeAbort(hash: string, run: string | undefined): void {
    if (!this.has('abort', hash) && !(run && this.badRuns.has(run))) {
      this.unmeant.push(`${hash} was aborted, and nobody meant it`);
    }
  }

  private judgeStep(
    step: number,
    { hash, run }: { hash: string; run: string | undefined },
  ): void {
    const mayLeave = this.spend('leave', hash, step);
    const isOver =
      run !== undefined && this.goodRuns.has(run) && isAnalysis(step);
    if ((waitsForPerson(step) || isAnalysis(step)) && !mayLeave && !isOver) {
      this.unmeant.push(`step ${step} of ${hash} was left, nobody meant it`);
    }
  }

  private allow(licence: Licence, ...about: (string | number | undefined)[]) {
    this.licences.add([licence, ...about].join(' '));
  }

  private has(licence: Licence, about: string): boolean {
    return this.licences.has([licence, about].join(' '));
  }

  private spend(licence: Licence, hash: string, step: number): boolean {
    return this.licences.delete([licence, hash, step].join(' '));
  }
}
