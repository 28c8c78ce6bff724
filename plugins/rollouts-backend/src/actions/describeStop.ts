import { isUncertain, MutationFailure, StoppedExecution } from './executePlan';

/** Which request of a plan ended it, how, and what of the plan was and was not carried out. */
export function describeStop(
  stepCount: number,
  { failedStep, failure }: StoppedExecution,
): string {
  const request =
    stepCount === 1
      ? 'The request'
      : `Request ${failedStep + 1} of ${stepCount}`;
  const rest = describeRest(stepCount, failedStep);
  const outcome = isUncertain(failure)
    ? 'so that it may or may not have been carried out'
    : undefined;
  return `${[`${request} ${describeAnswer(failure)}`, outcome]
    .filter(part => part !== undefined)
    .join(', ')}: ${failure.message}${rest}${describeRetry(failure)}`;
}

function describeAnswer(failure: MutationFailure): string {
  if (failure.outcome === 'no-answer') {
    return 'got no answer';
  }
  return isUncertain(failure)
    ? `was answered with the error ${failure.status} of the cluster itself`
    : `was turned down with ${failure.status}`;
}

function describeRest(stepCount: number, failedStep: number): string {
  if (stepCount === 1) {
    return '';
  }
  const after = stepCount - failedStep - 1;
  const before =
    failedStep === 0
      ? 'none was carried out before it'
      : `${failedStep} before it ${
          failedStep === 1 ? 'was' : 'were'
        } carried out`;
  return after === 0
    ? ` (${before})`
    : ` (${before}, ${after} after it ${
        after === 1 ? 'was' : 'were'
      } not sent)`;
}

/** Nobody tries again but a person: a write that is sent twice may be carried out twice. */
function describeRetry(failure: MutationFailure): string {
  if (failure.outcome !== 'rejected' || failure.status !== 429) {
    return '';
  }
  return failure.retryAfterMs === undefined
    ? '. The cluster has too much to do; try again in a while.'
    : `. The cluster has too much to do; try again in ${Math.ceil(
        failure.retryAfterMs / 1000,
      )} s at the earliest.`;
}
