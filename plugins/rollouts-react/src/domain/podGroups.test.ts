import { anExperiment, aPausedCanary, aPod } from '../testUtils';
import { otherPods, podsOfExperiment, podsOfRevision } from './podGroups';

const own = aPod({ name: 'own' });
const ofStable = aPod({ name: 'stable', podHash: '7476488bb6' });
const experiment = anExperiment();
// The controller gives an experiment's pods the very hash of the version that they run.
const ofExperiment = aPod({ name: 'experiment', experiment: experiment.name });
const ofGoneExperiment = aPod({ name: 'orphan', experiment: 'gone' });
const ofGoneVersion = aPod({ name: 'stray', podHash: 'gone' });
const pods = [own, ofStable, ofExperiment, ofGoneExperiment, ofGoneVersion];
const rollout = aPausedCanary({ experiments: [experiment] });

describe('the groups of pods', () => {
  it("tell a version's own pods from those of an experiment with the same hash", () => {
    expect(podsOfRevision(pods, '6d8f9c7b54')).toEqual([own]);
    expect(podsOfExperiment(pods, experiment.name)).toEqual([ofExperiment]);
  });

  it('lose no pod', () => {
    expect(otherPods(pods, rollout)).toEqual([ofGoneExperiment, ofGoneVersion]);
  });
});
