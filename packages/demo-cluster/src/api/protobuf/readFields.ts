/** One field as it is on the wire: a number, or bytes that its type explains. */
export interface WireField {
  number: number;
  value: bigint | Buffer;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH_DELIMITED = 2;
const FIXED_32 = 5;

/** The fields of one protobuf message, in the order in which they were sent. Throws a RangeError for bytes that are none. */
export function readFields(message: Buffer): WireField[] {
  const fields: WireField[] = [];
  const cursor = { at: 0 };
  while (cursor.at < message.length) {
    const tag = readVarint(message, cursor);
    fields.push({
      number: Number(tag >> 3n),
      value: readValue(message, cursor, Number(tag & 7n)),
    });
  }
  return fields;
}

function readValue(
  message: Buffer,
  cursor: { at: number },
  wireType: number,
): bigint | Buffer {
  switch (wireType) {
    case VARINT:
      return readVarint(message, cursor);
    case FIXED_64:
      return take(message, cursor, 8);
    case LENGTH_DELIMITED:
      return take(message, cursor, Number(readVarint(message, cursor)));
    case FIXED_32:
      return take(message, cursor, 4);
    default:
      throw new RangeError(`wire type ${wireType} is not in use`);
  }
}

function take(message: Buffer, cursor: { at: number }, length: number): Buffer {
  const end = cursor.at + length;
  if (end > message.length) {
    throw new RangeError('the message ends in the middle of a field');
  }
  const bytes = message.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}

function readVarint(message: Buffer, cursor: { at: number }): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const [byte] = take(message, cursor, 1);
    value += BigInt(byte % 128) << shift;
    if (byte < 128) {
      return value;
    }
  }
  throw new RangeError('a number has more than ten bytes');
}
