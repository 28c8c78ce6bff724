/**
 * What a click starts, as data, so that a page can say it in the user's language. Steps are named
 * by their index in `Rollout.steps`, where one past the last means that all steps are done;
 * versions are those of the rollout.
 *
 * - `step`: goes on with this step.
 * - `switch`: all traffic goes to the new version at once.
 * - `newAnalysis`: a new analysis run takes the place of an inconclusive one.
 * - `endPause`: the pause ends that a person set, or that followed an inconclusive experiment.
 * - `resumeStep`: the step that a person held up goes on.
 * - `skipSteps`: the steps from the first to the last are left out; none of them when `last` is
 *   less than `first`.
 * - `skipChecks`: pause and analyses of a blue-green update are left out.
 * - `leaveStep`: the step is ended before it is done, and the next begins.
 * - `hold`: stays at the step, or where it is.
 * - `backToStable`: everybody gets the stable version again.
 * - `again`: the update begins again, with this step if it has steps.
 * - `replacePods`: so many pods are replaced.
 * - `backAtOnce`: the version comes back without steps, and why it needs none.
 * - `backByUpdate`: the version comes back as any other comes.
 * - `pass`: what is ended counts as passed, and this step is next.
 * - `end`: what is ended decides nothing more: the watch over the update, a run or an experiment
 *   that decides nothing now, a run of an experiment, an experiment of its own.
 * - `experimentAgain`: the experiment begins again from its start.
 *
 * @public
 */
export type ActionOutlook =
  | { kind: 'step'; index: number }
  | { kind: 'switch' }
  | { kind: 'newAnalysis' }
  | { kind: 'endPause'; of: 'person' | 'inconclusiveExperiment' }
  | { kind: 'resumeStep'; index: number }
  | { kind: 'skipSteps'; first: number; last: number }
  | { kind: 'skipChecks' }
  | { kind: 'leaveStep'; index: number; next: number }
  | { kind: 'hold'; index?: number }
  | { kind: 'backToStable' }
  | { kind: 'again'; index?: number }
  | { kind: 'replacePods'; count: number }
  | { kind: 'backAtOnce'; because: 'isStable' | 'isWithinWindow' | 'isStillUp' }
  | { kind: 'backByUpdate' }
  | { kind: 'pass'; next?: number }
  | {
      kind: 'end';
      what:
        | 'watch'
        | 'idleRun'
        | 'runOfExperiment'
        | 'idleExperiment'
        | 'experiment';
    }
  | { kind: 'experimentAgain' };
