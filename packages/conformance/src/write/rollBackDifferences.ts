import { rawSpec, rawStatus } from '../scenarios/rawStatus';
import { isRefused } from './commandFacts';
import { isContainedIn } from './isContainedIn';
import { isWithoutAdditions } from './isWithoutAdditions';
import { PlanDifference } from './PlanDifference';

/** About `undo`. */
export const rollBackDifferences: readonly PlanDifference[] = [
  {
    id: 'roll-back-without-what-the-controller-added',
    reason:
      'The plugin sends the template of the ReplicaSet with the metadata of canaryMetadata, stableMetadata and the like, and with the anti-affinity that the controller put into it. That is another template with another hash: a new version with all its steps, instead of the old one. The plan takes out what the controller put in.',
    covers: moment =>
      moment.action === 'rollBack' && isWithoutAdditions(moment),
  },
  {
    id: 'roll-back-to-a-version-with-more',
    reason:
      'The plugin skips a roll back when all of the present template is contained in the old one, as when that has one variable or annotation more, and reports success. It is another version, and the plan ships it.',
    covers: moment =>
      moment.action === 'rollBack' &&
      moment.target !== rawStatus(moment.root).currentPodHash &&
      moment.sent.length === 0 &&
      moment.planned.length === 1 &&
      isContainedIn(
        rawSpec(moment.root).template,
        Object(moment.planned[0].body).spec?.template,
      ),
  },
  {
    id: 'no-roll-back-to-the-present-version',
    reason:
      'With a workloadRef the plugin does not notice that the version is there already, and sends it again. It is refused.',
    covers: moment =>
      moment.action === 'rollBack' &&
      moment.target === rawStatus(moment.root).currentPodHash &&
      isRefused(moment),
  },
  {
    id: 'no-roll-back-of-other-workloads',
    reason:
      'The template of a ReplicaSet or a PodTemplate that a workloadRef names is written by what made it; the plugin’s patch does not even fit a PodTemplate. It is refused, with a word about where to change it.',
    covers: moment => {
      const { workloadRef } = rawSpec(moment.root);
      return (
        moment.action === 'rollBack' &&
        workloadRef !== undefined &&
        workloadRef.kind !== 'Deployment' &&
        isRefused(moment)
      );
    },
  },
];
