import { MetricAnswer, MetricQuery } from '../controllers/Controller';

const SCRIPT = /^metric (\S+) will answer (\[.*\])$/;

/** What a metric without a script is told: everything is well. */
const UNSCRIPTED = 1;

/** The metric source of a recording: scripted answers in order, the last one for ever. */
export class MetricScript {
  private readonly answers = new Map<string, unknown[]>();

  /** Takes a script from the words of an action; false for any other action. */
  read(what: string): boolean {
    const match = SCRIPT.exec(what);
    if (!match) return false;
    const [, name, list] = match;
    this.answers.set(name, JSON.parse(list.replaceAll("'", '"')));
    return true;
  }

  answer(query: MetricQuery): MetricAnswer {
    const script = this.answers.get(nameOf(query)) ?? [];
    const next = script.length > 1 ? script.shift() : script[0];
    return query.provider === 'web'
      ? webAnswer(next ?? UNSCRIPTED)
      : vectorAnswer(next ?? UNSCRIPTED);
  }
}

/** The first word of a query, or the last part of an address. */
function nameOf(query: MetricQuery): string {
  return query.provider === 'web'
    ? new URL(query.url).pathname.split('/').at(-1) ?? ''
    : /^\w+/.exec(query.query)?.[0] ?? '';
}

function vectorAnswer(scripted: unknown): MetricAnswer {
  switch (scripted) {
    case 'error':
      return { kind: 'error', message: 'server_error: server error: 500' };
    case 'empty':
      return { kind: 'vector', values: [] };
    default:
      return { kind: 'vector', values: [Number(scripted)] };
  }
}

function webAnswer(scripted: unknown): MetricAnswer {
  switch (scripted) {
    case 'error':
      return {
        kind: 'error',
        message: 'received non 2xx response code: 500',
      };
    case 'empty':
      return { kind: 'body', text: JSON.stringify({ data: {} }) };
    default:
      return {
        kind: 'body',
        text: JSON.stringify({ data: { value: scripted } }),
      };
  }
}
