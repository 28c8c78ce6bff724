/** Whether two pieces of plain data, such as what comes out of JSON, say the same. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (
    typeof one !== 'object' ||
    typeof other !== 'object' ||
    one === null ||
    other === null
  ) {
    return false;
  }
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size &&
    fields.every(
      ([name, value]) =>
        others.has(name) && isSameData(value, others.get(name)),
    )
  );
}
