import jsep, { Expression } from 'jsep';

// The words that conditions use beside the usual signs.
jsep.addBinaryOp('or', 1);
jsep.addBinaryOp('and', 2);
jsep.addBinaryOp('in', 7);
jsep.addBinaryOp('contains', 7);
jsep.addBinaryOp('startsWith', 7);
jsep.addBinaryOp('endsWith', 7);
jsep.addUnaryOp('not');

/** A condition that cannot be told: the measurement is an error, with these words. */
export class ConditionError extends Error {}

/**
 * Evaluates a success or failure condition over `result`. Understands comparison, arithmetic,
 * logic, `in`, `? :`, indexing and the functions `len`, `isNaN`, `isInf`, `isNil`, `default`,
 * `asInt` and `asFloat`. Anything else is a ConditionError.
 */
export function evaluateCondition(condition: string, result: unknown): boolean {
  const value = evaluate(parse(condition), result);
  if (typeof value !== 'boolean') {
    throw new ConditionError(`expected bool, but got ${goType(value)}`);
  }
  return value;
}

function parse(condition: string): Expression {
  try {
    return jsep(condition);
  } catch (error) {
    throw new ConditionError(
      error instanceof Error ? error.message : String(error),
    );
  }
}

type Evaluator = (expression: any, result: unknown) => unknown;

const EVALUATORS: Record<string, Evaluator> = {
  Literal: ({ value }) => value,
  Identifier: ({ name }, result) => readName(name, result),
  ArrayExpression: ({ elements }, result) =>
    elements.map((element: Expression) => evaluate(element, result)),
  UnaryExpression: ({ operator, argument }, result) =>
    applyUnary(operator, evaluate(argument, result)),
  BinaryExpression: (expression, result) => applyLazily(expression, result),
  LogicalExpression: (expression, result) => applyLazily(expression, result),
  ConditionalExpression: ({ test, consequent, alternate }, result) =>
    evaluate(
      asBoolean(evaluate(test, result)) ? consequent : alternate,
      result,
    ),
  MemberExpression: ({ object, property, computed }, result) =>
    readMember(
      evaluate(object, result),
      computed ? evaluate(property, result) : property.name,
    ),
  CallExpression: (expression, result) => call(expression, result),
};

function evaluate(expression: Expression, result: unknown): unknown {
  const evaluator = EVALUATORS[expression.type];
  if (!evaluator) {
    throw new ConditionError(`unsupported expression (${expression.type})`);
  }
  return evaluator(expression, result);
}

function readName(name: string, result: unknown): unknown {
  if (name === 'result') return result;
  if (name === 'nil') return null;
  throw new ConditionError(`unknown name ${name}`);
}

function readMember(object: unknown, key: unknown): unknown {
  if (Array.isArray(object)) {
    if (typeof key === 'string') {
      throw new ConditionError(
        'array elements can only be selected using an integer (got string)',
      );
    }
    const index = Number(key);
    const position = index < 0 ? object.length + index : index;
    if (!Number.isInteger(index) || !(position in object)) {
      throw new ConditionError('reflect: slice index out of range');
    }
    return object[position];
  }
  if (typeof object === 'object' && object !== null) {
    return Object.hasOwn(object, String(key))
      ? (object as Record<string, unknown>)[String(key)]
      : null;
  }
  throw new ConditionError(`cannot fetch ${key} from ${goType(object)}`);
}

function applyUnary(operator: string, value: unknown): unknown {
  switch (operator) {
    case '!':
    case 'not':
      return !asBoolean(value);
    case '-':
      return -asNumber(value);
    case '+':
      return asNumber(value);
    default:
      throw new ConditionError(`unknown operator (${operator})`);
  }
}

/** The right side of and, or and ?? is looked at only where it matters. */
function applyLazily({ operator, left, right }: any, result: unknown): unknown {
  const first = evaluate(left, result);
  const second = () => evaluate(right, result);
  switch (operator) {
    case '&&':
    case 'and':
      return asBoolean(first) && asBoolean(second());
    case '||':
    case 'or':
      return asBoolean(first) || asBoolean(second());
    case '??':
      return first ?? second();
    default:
      return applyBinary(operator, first, second());
  }
}

const BINARY: Record<string, (left: unknown, right: unknown) => unknown> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => compare(left, right, (a, b) => a < b),
  '<=': (left, right) => compare(left, right, (a, b) => a <= b),
  '>': (left, right) => compare(left, right, (a, b) => a > b),
  '>=': (left, right) => compare(left, right, (a, b) => a >= b),
  '+': (left, right) =>
    typeof left === 'string' && typeof right === 'string'
      ? left + right
      : asNumber(left) + asNumber(right),
  '-': (left, right) => asNumber(left) - asNumber(right),
  '*': (left, right) => asNumber(left) * asNumber(right),
  '/': (left, right) => asNumber(left) / asNumber(right),
  '%': (left, right) => asNumber(left) % asNumber(right),
  '**': (left, right) => asNumber(left) ** asNumber(right),
  in: (left, right) => Array.isArray(right) && right.includes(left),
  contains: (left, right) => asText(left).includes(asText(right)),
  startsWith: (left, right) => asText(left).startsWith(asText(right)),
  endsWith: (left, right) => asText(left).endsWith(asText(right)),
};

function applyBinary(operator: string, left: unknown, right: unknown): unknown {
  if (!Object.hasOwn(BINARY, operator)) {
    throw new ConditionError(`unknown operator (${operator})`);
  }
  return BINARY[operator](left, right);
}

function compare<T extends number | string>(
  left: unknown,
  right: unknown,
  order: (a: T, b: T) => boolean,
): boolean {
  const kind = typeof left;
  if (kind === typeof right && (kind === 'number' || kind === 'string')) {
    return order(left as T, right as T);
  }
  throw new ConditionError(
    `invalid operation: mismatched types ${goType(left)} and ${goType(right)}`,
  );
}

const FUNCTIONS: Record<string, (args: unknown[]) => unknown> = {
  len: ([value]) => lengthOf(value),
  isNaN: ([value]) => Number.isNaN(asNumber(value)),
  isInf: ([value]) => Math.abs(asNumber(value)) === Infinity,
  isNil: ([value]) => value === null || value === undefined,
  default: ([value, fallback]) => value ?? fallback,
  asFloat: ([value]) => toNumber(value),
  asInt: ([value]) => Math.trunc(toNumber(value)),
  abs: ([value]) => Math.abs(asNumber(value)),
};

function call(expression: any, result: unknown): unknown {
  const name = expression.callee?.name;
  if (typeof name !== 'string' || !Object.hasOwn(FUNCTIONS, name)) {
    throw new ConditionError(`unknown name ${name}`);
  }
  return FUNCTIONS[name](
    expression.arguments.map((argument: Expression) =>
      evaluate(argument, result),
    ),
  );
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (typeof value === 'object' && value !== null) {
    return Object.keys(value).length;
  }
  throw new ConditionError(`invalid argument for len (type ${goType(value)})`);
}

function toNumber(value: unknown): number {
  const number =
    typeof value === 'string' && value.trim() ? Number(value) : value;
  return asNumber(number);
}

function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new ConditionError(`expected a number, but got ${goType(value)}`);
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ConditionError(`expected a string, but got ${goType(value)}`);
}

function asBoolean(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new ConditionError(`expected bool, but got ${goType(value)}`);
}

function goType(value: unknown): string {
  if (value === null || value === undefined) return '<nil>';
  if (Array.isArray(value)) return '[]float64';
  if (typeof value === 'number') return 'float64';
  return typeof value === 'object' ? 'map[string]interface {}' : typeof value;
}
