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

  answer({ query }: MetricQuery): MetricAnswer {
    const name = /^\w+/.exec(query)?.[0] ?? '';
    const script = this.answers.get(name) ?? [];
    const next = script.length > 1 ? script.shift() : script[0];
    return toAnswer(next ?? UNSCRIPTED);
  }
}

function toAnswer(scripted: unknown): MetricAnswer {
  switch (scripted) {
    case 'error':
      return { kind: 'error', message: 'server_error: server error: 500' };
    case 'empty':
      return { kind: 'vector', values: [] };
    default:
      return { kind: 'vector', values: [Number(scripted)] };
  }
}
