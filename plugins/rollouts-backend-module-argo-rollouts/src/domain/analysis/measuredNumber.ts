/** What a measurement's value says as a number; `isEmpty` where the source had no data. */
interface MeasuredNumber {
  number?: number;
  isEmpty?: true;
}

/**
 * `subject` names the number as the conditions do; without one a sole number counts. Values are
 * JSON, except that Go writes `NaN` and `+Inf` as they are.
 */
export function measuredNumber(
  value: string | undefined,
  subject: string | undefined,
): MeasuredNumber {
  if (value === undefined) {
    return {};
  }
  const answer = parseAnswer(value);
  const chosen = choose(answer, subject);
  if (chosen === null || isEmptyList(answer)) {
    return { isEmpty: true };
  }
  const number = typeof chosen === 'string' ? readText(chosen) : chosen;
  return typeof number === 'number' && Number.isFinite(number)
    ? { number }
    : {};
}

/** `null` stands for NaN. Undefined where the text is no JSON even so. */
function parseAnswer(value: string): unknown {
  const text = value
    .replace(/(?<![\w"+-])NaN(?![\w"])/g, 'null')
    .replace(/(?<![\w"])[-+]?Inf(?![\w"])/g, '"Inf"');
  try {
    return text.trim() === '' ? [] : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEmptyList(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 0;
}

function choose(answer: unknown, subject: string | undefined): unknown {
  if (Array.isArray(answer)) {
    return subject === 'result[0]' || answer.length === 1
      ? answer[0]
      : undefined;
  }
  return subject?.startsWith('result.')
    ? subject
        .split('.')
        .slice(1)
        .reduce<unknown>(
          (at, key) =>
            typeof at === 'object' && at !== null && Object.hasOwn(at, key)
              ? Reflect.get(at, key)
              : undefined,
          answer,
        )
    : answer;
}

function readText(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text)
    ? Number(text)
    : undefined;
}
