import { imageSpellings } from './imageSpellings';

describe('the spellings of an image', () => {
  it.each<[string, string[]]>([
    ['nginx', ['nginx']],
    ['nginx:1.27', ['nginx:1.27', 'nginx', '1.27']],
    [
      'ghcr.io/acme/checkout:2.3.1',
      [
        'ghcr.io/acme/checkout:2.3.1',
        'ghcr.io/acme/checkout',
        'acme/checkout:2.3.1',
        'acme/checkout',
        'checkout:2.3.1',
        'checkout',
        '2.3.1',
      ],
    ],
    [
      'localhost:5000/web@sha256:0a1b',
      [
        'localhost:5000/web@sha256:0a1b',
        'localhost:5000/web',
        'web',
        'sha256:0a1b',
      ],
    ],
    ['', ['']],
  ])('%s', (image, spellings) => {
    expect(imageSpellings(image)).toEqual(spellings);
  });
});
