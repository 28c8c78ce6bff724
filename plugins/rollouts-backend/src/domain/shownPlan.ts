import { JsonObject, JsonValue } from '@backstage/types';
import { ActionPlan } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { redact } from './redact';

const hidden = '[hidden]';
const secretName =
  /token|password|passwd|pwd|secret|credential|api[-_]?key|private[-_]?key|authorization/i;

/**
 * The plan as it is shown, kept and audited. A roll back sends a whole pod template, whose
 * variables may hold secrets: their values are needed by the cluster alone.
 */
export function shownPlan(plan: ActionPlan): ActionPlan {
  return {
    ...plan,
    steps: plan.steps.map(step => ({ ...step, body: shown(step.body) })),
  };
}

function shown(value: JsonValue | undefined): JsonValue {
  if (typeof value === 'string') {
    return redact(value);
  }
  if (Array.isArray(value)) {
    return value.map(shown);
  }
  if (typeof value === 'object' && value !== null) {
    return shownObject(value);
  }
  return value ?? null;
}

function shownObject(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      if (key === 'env' && Array.isArray(value)) {
        return [key, value.map(shownVariable)];
      }
      const isSecret = secretName.test(key) && typeof value === 'string';
      return [key, isSecret ? hidden : shown(value)];
    }),
  );
}

/** What a variable is for is not known here, so every value goes; where it comes from may stay. */
function shownVariable(variable: JsonValue): JsonValue {
  const hasValue =
    typeof variable === 'object' &&
    variable !== null &&
    !Array.isArray(variable) &&
    variable.value !== undefined;
  return hasValue ? { ...variable, value: hidden } : shown(variable);
}
