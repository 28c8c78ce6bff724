import { badRequest, unsupportedMediaType } from '../../store/statusErrors';
import { JsonObject } from '../patch/jsonObject';
import { documentMessages, messages, strictMessages } from './messages';
import { readFields, WireField } from './readFields';

export const PROTOBUF = 'application/vnd.kubernetes.protobuf';

const MAGIC = Buffer.from('k8s\0');
const ENVELOPE_TYPE = 1;
const ENVELOPE_CONTENT = 2;

const INLINE = '...';

interface FieldType {
  name: string;
  type: string;
  isMap: boolean;
  isRepeated: boolean;
  keepsZero: boolean;
}

/**
 * A document in Kubernetes' protobuf as the JSON that it stands for. Only those kinds are known that
 * kubectl, leader election and rollout controllers send so; others are answered with 415, and so are
 * fields of a pod that are not known.
 */
export function decodeProtobuf(body: Buffer): JsonObject {
  if (!body.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw badRequest(
      'the body of the request is not Kubernetes protobuf: it does not begin with its mark',
    );
  }
  try {
    return decodeEnvelope(body.subarray(MAGIC.length));
  } catch (error) {
    if (error instanceof RangeError) {
      throw badRequest(
        `the body of the request is not valid protobuf: ${error.message}`,
      );
    }
    throw error;
  }
}

function decodeEnvelope(envelope: Buffer): JsonObject {
  const fields = readFields(envelope);
  const [apiVersion = '', kind = ''] = readFields(
    bytesOf(fields, ENVELOPE_TYPE),
  ).map(field => field.value.toString());
  // A typed client sends the options of its own group and version.
  const message =
    kind === 'DeleteOptions'
      ? 'DeleteOptions'
      : documentMessages[`${apiVersion} ${kind}`];
  if (!message) {
    throw unsupportedMediaType(
      `this server does not read ${kind || 'such objects'} of ${
        apiVersion || 'an unknown version'
      } in protobuf; set the client's content type to application/json`,
    );
  }
  return {
    apiVersion,
    kind,
    ...decodeMessage(message, bytesOf(fields, ENVELOPE_CONTENT)),
  };
}

function decodeMessage(message: string, bytes: Buffer): JsonObject {
  const decoded: JsonObject = {};
  for (const field of readFields(bytes)) {
    const description = messages[message][field.number];
    if (description) {
      addField(decoded, parseFieldType(description), field);
    } else if (strictMessages.has(message)) {
      throw unsupportedMediaType(
        `this server does not read field ${field.number} of ${message} in protobuf; set the client's content type to application/json`,
      );
    }
  }
  return decoded;
}

function addField(
  decoded: JsonObject,
  field: FieldType,
  { value }: WireField,
): void {
  if (field.isMap) {
    decoded[field.name] = {
      ...(decoded[field.name] as JsonObject | undefined),
      ...decodeMapEntry(field.type, value),
    };
    return;
  }
  const converted = convert(field.type, value);
  if (field.name === INLINE) {
    Object.assign(decoded, converted);
    return;
  }
  if (field.isRepeated) {
    const known = (decoded[field.name] as unknown[] | undefined) ?? [];
    decoded[field.name] = [...known, converted];
  } else if (field.keepsZero || !isZero(converted)) {
    decoded[field.name] = converted;
  }
}

function decodeMapEntry(type: string, value: WireField['value']): JsonObject {
  const fields = readFields(asBytes(value));
  const [key, content] = [1, 2].map(number => bytesOf(fields, number));
  return { [key.toString('utf8')]: convert(type, content) };
}

function convert(type: string, value: WireField['value']): unknown {
  switch (type) {
    case 'string':
      return asBytes(value).toString('utf8');
    case 'bytes':
      return asBytes(value).toString('base64');
    case 'int':
      return Number(BigInt.asIntN(64, asNumber(value)));
    case 'bool':
      return asNumber(value) !== 0n;
    case 'time':
      return readTime(asBytes(value))?.replace(/\.\d+Z$/, 'Z');
    case 'microtime':
      return readTime(asBytes(value));
    case 'intOrString':
      return readIntOrString(asBytes(value));
    case 'quantity':
      return bytesOf(readFields(asBytes(value)), 1).toString('utf8');
    default:
      return decodeMessage(type, asBytes(value));
  }
}

/** A number, or text such as `25%`; the first field says which of them is meant. */
function readIntOrString(bytes: Buffer): number | string {
  const fields = readFields(bytes);
  const numberOf = (wanted: number) =>
    asNumber(fields.find(({ number }) => number === wanted)?.value ?? 0n);
  return numberOf(1) === 0n
    ? Number(BigInt.asIntN(32, numberOf(2)))
    : bytesOf(fields, 3).toString('utf8');
}

/** An RFC 3339 time with microseconds; undefined for the time that stands for none. */
function readTime(bytes: Buffer): string | undefined {
  const [seconds, nanos] = [1, 2].map(number =>
    Number(
      BigInt.asIntN(
        64,
        asNumber(
          readFields(bytes).find(field => field.number === number)?.value ?? 0n,
        ),
      ),
    ),
  );
  if (seconds <= 0) {
    return undefined;
  }
  const micros = String(Math.floor(nanos / 1000)).padStart(6, '0');
  return new Date(seconds * 1000)
    .toISOString()
    .replace(/\.\d{3}Z$/, `.${micros}Z`);
}

function isZero(value: unknown): boolean {
  return value === undefined || value === '' || value === 0 || value === false;
}

function parseFieldType(description: string): FieldType {
  const [name, type] = description.split(' ');
  return {
    name,
    type: type.replace(/^map<(\w+)>.*$/, '$1').replace(/\[\]|\?/g, ''),
    isMap: type.startsWith('map<'),
    isRepeated: type.endsWith('[]'),
    keepsZero: type.endsWith('?'),
  };
}

function bytesOf(fields: readonly WireField[], number: number): Buffer {
  const found = fields.find(field => field.number === number);
  return found ? asBytes(found.value) : Buffer.alloc(0);
}

function asBytes(value: WireField['value']): Buffer {
  if (typeof value === 'bigint') {
    throw new RangeError('a number stands where text or a message should');
  }
  return value;
}

function asNumber(value: WireField['value']): bigint {
  if (typeof value !== 'bigint') {
    throw new RangeError('text stands where a number should');
  }
  return value;
}
