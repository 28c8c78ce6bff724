import {
  ActionPlan,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from '../ArgoRolloutsEngine';
import { loadScenario } from './loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

function answerTo(
  kind: RolloutActionKind,
  target: string,
  given: ResourceGraph | string,
) {
  const graph = typeof given === 'string' ? loadScenario(given) : given;
  return argoRolloutsEngine.plan({ kind, target }, graph, now);
}

/** The plan of an action on a part, in a scenario or a graph; a refusal throws. */
export function planOf(
  kind: RolloutActionKind,
  target: string,
  given: ResourceGraph | string,
): ActionPlan {
  const answer = answerTo(kind, target, given);
  if (answer.outcome === 'refusal') {
    throw new Error(answer.reason);
  }
  return answer;
}

/** Code and reason of a refusal, as one line. */
export function refusal(
  kind: RolloutActionKind,
  target: string,
  given: ResourceGraph | string,
) {
  const answer = answerTo(kind, target, given);
  return answer.outcome === 'refusal'
    ? `${answer.code}: ${answer.reason}`
    : 'there is a plan';
}
