import { ClusterResponse } from '@progressive-delivery/backstage-plugin-rollouts-node';

/**
 * The answer to a watch, or, when there is none for a while, a watch that is open and has nothing
 * to say yet. Should it turn out to be refused after all, its body throws.
 */
export async function orOpenAfterSilence(
  answer: Promise<ClusterResponse>,
  silenceMs: number,
): Promise<ClusterResponse> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<ClusterResponse>(resolve => {
    timer = setTimeout(
      () => resolve({ status: 200, headers: {}, body: bodyOf(answer) }),
      silenceMs,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
    // Whoever has given up on it does not want to hear that it failed.
    answer.catch(() => {});
  }
}

async function* bodyOf(
  answer: Promise<ClusterResponse>,
): AsyncIterable<Uint8Array> {
  const { status, body } = await answer;
  if (status !== 200) {
    throw new Error(`the watch was refused with ${status}`);
  }
  yield* body;
}
