/**
 * What people type to find an image: `ghcr.io/acme/checkout:2.3.1` is also `acme/checkout:2.3.1`,
 * `checkout:2.3.1`, `acme/checkout`, `checkout` and `2.3.1`.
 */
export function imageSpellings(image: string): string[] {
  const [tagged, digest] = splitOnce(image, '@');
  const slash = tagged.lastIndexOf('/');
  const [lastName, tag] = splitOnce(tagged.slice(slash + 1), ':');
  const path = [...tagged.slice(0, slash + 1).split('/'), lastName].filter(
    part => part !== '',
  );
  const names = path.map((_, index) => path.slice(index).join('/'));
  const tags = tag === undefined ? [] : [tag];
  return [
    ...new Set([
      image,
      ...names.flatMap(name => [...tags.map(it => `${name}:${it}`), name]),
      ...tags,
      ...(digest === undefined ? [] : [digest]),
    ]),
  ];
}

function splitOnce(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}
