export interface ChunkOptions {
  /** How many questions go into one request. */
  size: number;
  /** How many requests are under way at a time. */
  atOnce: number;
}

/** Asks many questions in several requests; the answers are in the order of the questions. */
export async function askInChunks<Question, Answer>(
  questions: readonly Question[],
  { size, atOnce }: ChunkOptions,
  ask: (chunk: Question[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const count = Math.ceil(questions.length / size);
  const answers = new Array<readonly Answer[]>(count);
  let next = 0;
  const work = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      answers[index] = await ask(
        questions.slice(index * size, (index + 1) * size),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
  return answers.flat();
}
