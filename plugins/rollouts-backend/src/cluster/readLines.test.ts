import fc from 'fast-check';
import { Line, readLines } from './readLines';

async function* inPieces(text: string, length: number) {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += length) {
    yield bytes.subarray(start, start + length);
  }
}

async function linesOf(text: string, length: number, maxLength = 1000) {
  const lines: Line[] = [];
  for await (const line of readLines(inPieces(text, length), maxLength)) {
    lines.push(line);
  }
  return lines;
}

describe('readLines', () => {
  it('gives the same lines however the text is cut', async () => {
    const line = fc.stringMatching(/^[^\s][^\n\r]*$/u);

    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.integer({ min: 1, max: 7 }),
        async (texts, length) => {
          const whole = texts.map(text => `${text}\n`).join('');

          expect(await linesOf(whole, length)).toEqual(
            texts.map(text => ({
              text: Buffer.from(text).toString(),
              isComplete: true,
            })),
          );
        },
      ),
    );
  });

  it('says when the last line has no end', async () => {
    expect(await linesOf('a\n\nbc', 2)).toEqual([
      { text: 'a', isComplete: true },
      { text: 'bc', isComplete: false },
    ]);
  });

  it('gives up on a line without end', async () => {
    await expect(linesOf('x'.repeat(50), 5, 20)).rejects.toThrow(
      'a line is longer than 20 characters',
    );
  });
});
