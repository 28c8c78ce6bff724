/** A measured number with at most four digits that matter. The unit is not known here. */
export function formatMeasuredNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}
