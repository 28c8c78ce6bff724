import { badRequest } from '../../store/statusErrors';

type Labels = Readonly<Record<string, string>>;
type LabelPredicate = (labels: Labels) => boolean;

const KEY = '[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?';
const VALUE = '[-A-Za-z0-9_.]*';

const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*(${VALUE})$`);
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);

/** `a=b,c!=d,e in (f,g),h notin (i),j,!k` as a predicate. Throws 400 for anything else. */
export function parseLabelSelector(selector: string | null): LabelPredicate {
  const requirements = splitOutsideParentheses(selector ?? '').map(
    parseRequirement,
  );
  return labels => requirements.every(holds => holds(labels));
}

function parseRequirement(requirement: string): LabelPredicate {
  return (
    parseSet(requirement) ??
    parseEquality(requirement) ??
    parseExistence(requirement) ??
    refuse(requirement)
  );
}

function parseSet(requirement: string): LabelPredicate | undefined {
  const match = SET.exec(requirement);
  if (!match) {
    return undefined;
  }
  const key = match[1];
  const values = match[4].split(',').map(value => value.trim());
  return match[3] === 'in'
    ? labels => key in labels && values.includes(labels[key])
    : labels => !(key in labels) || !values.includes(labels[key]);
}

function parseEquality(requirement: string): LabelPredicate | undefined {
  const match = EQUALITY.exec(requirement);
  if (!match) {
    return undefined;
  }
  const [, key, , operator, value] = match;
  return operator === '!='
    ? labels => labels[key] !== value
    : labels => labels[key] === value;
}

function parseExistence(requirement: string): LabelPredicate | undefined {
  const match = EXISTENCE.exec(requirement);
  if (!match) {
    return undefined;
  }
  const [, negation, key] = match;
  return negation ? labels => !(key in labels) : labels => key in labels;
}

function refuse(requirement: string): never {
  throw badRequest(
    `unable to parse requirement: found '${requirement}', expected: a key, a key with an operator and a value, or a key with in or notin and values`,
  );
}

function splitOutsideParentheses(selector: string): string[] {
  return selector
    .split(/,(?![^()]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}
