import {
  Rollout,
  WaitingFor,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** One sentence on what a rollout shows, such as when an effect did not come. */
export function describeState(rollout: Rollout): string {
  const { phase, newVersion, waitingFor } = rollout;
  const version = newVersion === undefined ? '' : ` with version ${newVersion}`;
  return `It is ${phase}${describePosition(rollout)}${version} now${
    waitingFor ? `, and ${describeWaiting(waitingFor)}` : ''
  }.`;
}

/** People count from 1. */
function describePosition({
  currentStepIndex,
  steps,
  isFullyPromoted,
}: Rollout): string {
  if (currentStepIndex === undefined || steps.length === 0 || isFullyPromoted) {
    return '';
  }
  return currentStepIndex >= steps.length
    ? ' past its last step'
    : ` at step ${currentStepIndex + 1} of ${steps.length}`;
}

function describeWaiting(waitingFor: WaitingFor): string {
  switch (waitingFor.kind) {
    case 'time':
      return `waits until ${waitingFor.until}`;
    case 'promotion':
      return 'waits for a person to promote it';
    case 'decision':
      return 'waits for a person to decide on an inconclusive analysis';
    case 'resume':
      return 'waits for a person to resume it';
    case 'analysis':
      return `waits for analysis ${waitingFor.run}`;
    case 'pods':
      return `${waitingFor.ready} of ${waitingFor.desired} new pods are available`;
    case 'controller':
      return 'its controller has not taken up the latest change';
    default:
      throw new Error(
        `Unknown wait: ${JSON.stringify(waitingFor satisfies never)}`,
      );
  }
}
