/** How a label must be for a series to be among the answer. */
export interface LabelMatcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

/** What is understood of PromQL: a number, or the name of a metric with matchers. */
export type Query =
  | { kind: 'scalar'; value: number }
  | { kind: 'selector'; metric: string; matchers: LabelMatcher[] };

export type QueryResult =
  | { ok: true; query: Query }
  | { ok: false; message: string };

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*/;
const MATCHER =
  /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(,|$)/;

/** Parses a query; what it does not understand it refuses with the place, as Prometheus does. */
export function parseQuery(text: string): QueryResult {
  const trimmed = text.trim();
  if (trimmed === '') {
    return refuse('unknown position', 'no expression found in input');
  }
  if (NUMBER.test(trimmed)) {
    return { ok: true, query: { kind: 'scalar', value: Number(trimmed) } };
  }
  const metric = NAME.exec(trimmed)?.[0];
  if (metric === undefined) {
    return refuse('1:1', `unexpected character: '${trimmed[0]}'`);
  }
  const rest = trimmed.slice(metric.length).trim();
  if (rest === '') {
    return { ok: true, query: { kind: 'selector', metric, matchers: [] } };
  }
  if (rest.startsWith('(')) {
    return refuse('1:1', `unknown function with name "${metric}"`);
  }
  const braces = /^\{(.*)\}$/s.exec(rest);
  if (!braces) {
    return refuse(
      `1:${trimmed.length - rest.length + 1}`,
      `unexpected character: '${rest[0]}'`,
    );
  }
  return parseMatchers(metric, braces[1]);
}

function parseMatchers(metric: string, text: string): QueryResult {
  const matchers: LabelMatcher[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const match = MATCHER.exec(rest);
    if (!match) {
      return refuse(
        `1:${metric.length + 2 + text.length - rest.length}`,
        'unexpected input inside braces, expected label matcher',
      );
    }
    const [whole, label, operator, value] = match;
    if (operator.endsWith('~') && !isPattern(value)) {
      return refuse('1:1', `error parsing regexp: ${value}`);
    }
    matchers.push({
      label,
      operator: operator as LabelMatcher['operator'],
      value: value.replace(/\\(.)/g, '$1'),
    });
    rest = rest.slice(whole.length);
  }
  return { ok: true, query: { kind: 'selector', metric, matchers } };
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

function refuse(place: string, problem: string): QueryResult {
  return { ok: false, message: `${place}: parse error: ${problem}` };
}
