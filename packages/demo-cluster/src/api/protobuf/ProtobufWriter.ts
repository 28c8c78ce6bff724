const LENGTH_DELIMITED = 2;

/** Just enough of protobuf's encoding to say strings, numbers that are not negative, and messages. */
export class ProtobufWriter {
  private readonly parts: Buffer[] = [];

  text(field: number, value: string): this {
    return this.bytes(field, Buffer.from(value, 'utf8'));
  }

  message(field: number, write: (inner: ProtobufWriter) => void): this {
    const inner = new ProtobufWriter();
    write(inner);
    return this.bytes(field, inner.finish());
  }

  number(field: number, value: number): this {
    this.parts.push(varint(field * 8), varint(value));
    return this;
  }

  finish(): Buffer {
    return Buffer.concat(this.parts);
  }

  /** A field whose content is already encoded. */
  bytes(field: number, value: Buffer): this {
    this.parts.push(
      varint(field * 8 + LENGTH_DELIMITED),
      varint(value.length),
      value,
    );
    return this;
  }
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}
