import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each(['https://git.example.com/commit/1', 'http://git/commit/1'])(
    'takes %s',
    url => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each([
    undefined,
    '',
    'not an address',
    '/relative',
    // eslint-disable-next-line no-script-url -- what must never become a link
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'ftp://git.example.com',
  ])('does not take %p', url => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
