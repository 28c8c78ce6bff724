import { localeOf } from './localeOf';

describe('localeOf', () => {
  it.each([
    ['de', 'en-US', 'de'],
    ['ja', 'ja-JP', 'ja'],
    ['en', 'en-US', 'en-US'],
    ['en', 'en', 'en'],
    ['en', 'de-DE', 'en-GB'],
  ])('gives a portal in %p in a browser in %p the locale %p', (...example) => {
    const [language, ofBrowser, locale] = example;

    expect(localeOf(language, ofBrowser)).toBe(locale);
  });
});
