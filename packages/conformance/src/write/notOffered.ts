import { NamedDifference } from '../Finding';

/** A command of the plugin that the suite has on purpose no action for. */
interface NotOffered extends NamedDifference {
  /** As `readMeaning` names it. */
  commands: readonly string[];
}

/** All of them. Any other command without an action is reported as open. */
export const notOffered: readonly NotOffered[] = [
  {
    id: 'images-come-from-a-deployment',
    reason:
      'An image that is set by hand was reviewed by nobody and stands in no repository, so that the next deployment, or GitOps at once, takes it back. The way to an earlier version is Roll back.',
    commands: ['set image'],
  },
  {
    id: 'full-promotion-instead-of-skipping-all-steps',
    reason:
      'The plugin itself calls the flag deprecated. It moves the index and leaves pauses and background analysis behind, so that a finished list of steps may still be paused or aborted. Promote fully does it whole, says what is skipped, and waits for the pods.',
    commands: ['promote --skip-all-steps'],
  },
  {
    id: 'restart-is-now',
    reason:
      'A restart for later meets whatever is rolled out then, a broken version under analysis included, and nobody is there to see it. A restart begins when somebody asks for it.',
    commands: ['restart --in'],
  },
  {
    id: 'objects-come-from-a-deployment',
    reason:
      'Making objects of manifests is the work of kubectl and of GitOps; it acts on no rollout.',
    commands: [
      'create',
      'create -f',
      'create --filename',
      'create analysisrun',
      'create analysisrun --from',
      'create analysisrun --from-file',
    ],
  },
  {
    id: 'runs-of-nothing-stay-with-their-maker',
    reason:
      'An AnalysisRun that belongs to no rollout and no experiment decides about nothing that is shown here. Whoever made it by hand ends it by hand.',
    commands: ['terminate analysisrun of no rollout'],
  },
];
