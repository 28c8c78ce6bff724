/** A line without its end, or what stood after the last line end when the text was over. */
export type Line = { text: string; isComplete: boolean };

/**
 * Lines of a text that arrives in pieces; empty lines are left out. A piece may end anywhere,
 * also inside a character.
 *
 * @throws Error when the text breaks off or a line is longer than `maxLength` characters
 */
export async function* readLines(
  body: AsyncIterable<Uint8Array>,
  maxLength: number,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLength) {
      throw new Error(`a line is longer than ${maxLength} characters`);
    }
    for (const text of lines) {
      if (text.trim() !== '') {
        yield { text, isComplete: true };
      }
    }
  }
  if (rest.trim() !== '') {
    yield { text: rest, isComplete: false };
  }
}
