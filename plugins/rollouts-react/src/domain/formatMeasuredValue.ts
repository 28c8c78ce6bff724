const singleNumber = /^\[?\s*([-+]?\d*\.?\d+(?:e[-+]?\d+)?)\s*\]?$/i;

/**
 * A measured value for people: a single number without its brackets and with at most four
 * digits that matter, anything else word for word. The unit is not known here.
 */
export function formatMeasuredValue(value: string): string {
  const match = singleNumber.exec(value.trim());
  return match ? String(Number(Number(match[1]).toPrecision(4))) : value;
}
