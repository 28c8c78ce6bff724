import { imageTag, withTag } from './imageTag';

describe('imageTag', () => {
  it.each([
    ['registry.example/checkout:v2.14.0', 'v2.14.0'],
    ['registry.example:5000/checkout:v2.14.0', 'v2.14.0'],
    ['registry.example:5000/checkout', ''],
    ['checkout', ''],
  ])('of %s is "%s"', (image, tag) => {
    expect(imageTag(image)).toBe(tag);
  });
});

describe('withTag', () => {
  it.each([
    ['registry.example/checkout:v1', 'registry.example/checkout:v2'],
    ['registry.example:5000/checkout', 'registry.example:5000/checkout:v2'],
  ])('turns %s into %s', (image, expected) => {
    expect(withTag(image, 'v2')).toBe(expected);
  });
});
