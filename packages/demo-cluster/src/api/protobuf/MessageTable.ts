/**
 * Messages that clients send in protobuf, as field number to `name type`. Types are string, int, bool,
 * bytes, time, microtime, intOrString, quantity or another message; `[]` repeats, `map<…>` has string
 * keys, and `?` says that a zero was meant, where elsewhere it stands for nothing. The name `...` puts
 * a message's fields in the place of the message, as JSON has them.
 */
export type MessageTable = Readonly<
  Record<string, Readonly<Record<number, string>>>
>;
