import { RolloutWords } from './RolloutWords';

/**
 * Names as a sentence counts them up: `blue, green and red`.
 *
 * @public
 */
export function formatList(
  names: readonly string[],
  { locale }: RolloutWords,
): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
