import { RolloutWords } from './RolloutWords';

/** A measured number with at most four digits that matter. The unit is not known here. */
export function formatMeasuredNumber(
  value: number,
  { locale }: RolloutWords,
): string {
  const rounded = Number(value.toPrecision(4));
  const text = String(rounded);
  // Very great and very small ones have an exponent, which is written alike everywhere.
  return /^-?[\d.]+$/.test(text)
    ? new Intl.NumberFormat(locale, {
        maximumFractionDigits: 20,
        useGrouping: false,
      }).format(rounded)
    : text;
}
