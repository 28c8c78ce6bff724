import { useRolloutWords } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';

/** Gives a whole number as the language writes it: `2,000`, `2.000`, `2 000`. */
export function useFormatNumber(): (value: number) => string {
  const { locale } = useRolloutWords();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale);
    return value => format.format(value);
  }, [locale]);
}
