/**
 * The conventions that a reader of a language is used to. The portal only tells `en`; which English
 * that is, the browser knows, unless it speaks another language: then days come before months.
 */
export function localeOf(language: string, ofBrowser: string): string {
  if (language !== 'en') {
    return language;
  }
  return ofBrowser === 'en' || ofBrowser.startsWith('en-')
    ? ofBrowser
    : 'en-GB';
}
