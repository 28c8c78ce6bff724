import {
  Controller,
  diffStates,
  MeaningfulStates,
  meaningfulStates,
  replayRecording,
} from '@progressive-delivery/demo-cluster';
import { failedFinding, Finding, openFinding } from '../Finding';
import { Scenario } from '../scenarios/Scenario';
import { alignEndedRuns } from './endedRuns';
import { notSimulatedFeatures } from './notSimulatedFeatures';
import { withoutDifferences } from './simulationDifferences';

/** Plays a scenario to the simulated controllers and compares what came of it. */
export function checkSimulate(
  { recording }: Scenario,
  controllers?: readonly Controller[],
): Finding {
  const replay = replayRecording(recording, { controllers });
  const features = notSimulatedFeatures(replay.entries);
  if (features.length > 0) {
    return openFinding(...features.map(each => `not simulated: ${each}`));
  }
  if (replay.problems.length > 0) return failedFinding(replay.problems[0]);

  const recorded = withoutDifferences(meaningfulStates(recording));
  const simulated = withoutDifferences(meaningfulStates(replay));
  const aligned = alignEndedRuns(recorded.states, simulated.states);
  return {
    checked: { 'meaningful states': countStates(recorded.states) },
    open: [],
    differences: [...recorded.differences, ...aligned.differences],
    divergence: diffStates(aligned.recorded, aligned.simulated)?.report,
  };
}

function countStates(states: MeaningfulStates): number {
  const { rollouts, runs, experiments } = states;
  return [rollouts, runs, experiments]
    .flatMap(tracks => Object.values<readonly unknown[]>(tracks))
    .reduce((sum, track) => sum + track.length, 0);
}
