import { useWords } from './useWords';

/**
 * What an engine, a cluster or the portal's backend said. It is in English whatever language the
 * app speaks, so a screen reader is told where it has to pronounce it so.
 */
export function InEnglish({ children }: { children: string }) {
  const { t } = useWords();
  return t('sheet.language') === 'en' ? (
    <>{children}</>
  ) : (
    <span lang="en">{children}</span>
  );
}
