import { RolloutWords } from './RolloutWords';

/** A title as it stands within a sentence. German writes its nouns with a capital there too. */
export function uncapitalised(title: string, { locale }: RolloutWords): string {
  return locale.startsWith('de')
    ? title
    : title.charAt(0).toLocaleLowerCase(locale) + title.slice(1);
}
