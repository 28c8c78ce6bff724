/** One condition of a label selector; all of them must hold. */
export type LabelRequirement =
  | { key: string; operator: 'in'; values: readonly string[] }
  | { key: string; operator: 'notIn'; values: readonly string[] }
  | { key: string; operator: 'exists' }
  | { key: string; operator: 'doesNotExist' };

export type ParsedLabelSelector =
  | { ok: true; requirements: LabelRequirement[] }
  | { ok: false; message: string };

const keyPattern =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const valuePattern = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

const setBased = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/;
const equality = /^([^=!\s]+)\s*(==|=|!=)\s*(\S*)$/;
const absence = /^!\s*(\S+)$/;

/** A selector's text cannot be read; the message says which part and why. */
class SelectorSyntaxError extends Error {}

/**
 * Reads Kubernetes' label selector syntax: `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b,c)`,
 * `a`, `!a`, joined by commas. An empty selector, which would select everything, is refused.
 */
export function parseLabelSelector(text: string): ParsedLabelSelector {
  try {
    const parts = splitAtCommas(text);
    return { ok: true, requirements: parts.map(readRequirement) };
  } catch (error) {
    if (error instanceof SelectorSyntaxError) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}

/** As the API server does it: `!=` and `notin` also hold where the label is absent. */
export function matchesLabels(
  requirements: readonly LabelRequirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every(requirement => {
    const value = Object.hasOwn(labels, requirement.key)
      ? labels[requirement.key]
      : undefined;
    switch (requirement.operator) {
      case 'in':
        return value !== undefined && requirement.values.includes(value);
      case 'notIn':
        return value === undefined || !requirement.values.includes(value);
      case 'exists':
        return value !== undefined;
      case 'doesNotExist':
        return value === undefined;
      default:
        throw new Error(`Unknown operator: ${requirement satisfies never}`);
    }
  });
}

/** True for what Kubernetes accepts as the value of a label. */
export function isLabelValue(text: string): boolean {
  return valuePattern.test(text);
}

/** Commas inside brackets separate values, all others separate requirements. */
function splitAtCommas(text: string): string[] {
  const parts = text.split(/,(?![^(]*\))/).map(part => part.trim());
  if (parts.length === 1 && parts[0] === '') {
    throw new SelectorSyntaxError(
      'it is empty, which would select every object of the cluster',
    );
  }
  return parts;
}

function readRequirement(part: string): LabelRequirement {
  if (part === '') {
    throw new SelectorSyntaxError('there is nothing between two commas');
  }
  const set = setBased.exec(part);
  if (set) {
    return {
      key: readKey(set[1], part),
      operator: set[2] === 'in' ? 'in' : 'notIn',
      values: set[3].split(',').map(value => readValue(value.trim(), part)),
    };
  }
  const equal = equality.exec(part);
  if (equal) {
    return {
      key: readKey(equal[1], part),
      operator: equal[2] === '!=' ? 'notIn' : 'in',
      values: [readValue(equal[3], part)],
    };
  }
  const absent = absence.exec(part);
  if (absent) {
    return { key: readKey(absent[1], part), operator: 'doesNotExist' };
  }
  return { key: readKey(part, part), operator: 'exists' };
}

function readKey(key: string, part: string): string {
  if (!keyPattern.test(key)) {
    throw new SelectorSyntaxError(
      `"${part}" is not of the form key=value, key!=value, key in (a,b), key notin (a,b), key or !key`,
    );
  }
  return key;
}

function readValue(value: string, part: string): string {
  if (!isLabelValue(value)) {
    throw new SelectorSyntaxError(
      `"${value}" in "${part}" is not a label value: at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`,
    );
  }
  return value;
}
