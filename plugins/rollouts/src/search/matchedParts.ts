import { ResultHighlight } from '@backstage/plugin-search-common';

/** How many of them are shown. */
const most = 3;

/**
 * The parts of the indexed text that a search term occurs in, with the tags that mark it: such as
 * an image or a label. What can be read in the result anyway is left out.
 */
export function matchedParts(
  highlight: ResultHighlight | undefined,
  shown: readonly string[],
): string[] {
  const text = highlight?.fields.text;
  if (!highlight || !text) {
    return [];
  }
  const { preTag, postTag } = highlight;
  return text
    .split(' · ')
    .filter(part => part.includes(preTag) && part.includes(postTag))
    .filter(
      part =>
        !shown.includes(part.replaceAll(preTag, '').replaceAll(postTag, '')),
    )
    .slice(0, most);
}
