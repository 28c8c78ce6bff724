import { ResponseError } from '@backstage/errors';
import { createParser, EventSourceMessage } from 'eventsource-parser';

/**
 * The events of a stream, until the server ends it or the signal aborts.
 *
 * @throws ResponseError when the server ends it because of an error, such as rights that were
 *   taken away: with the status that a new request would be answered
 */
export async function* readEventStream<Event>(
  response: Response,
  signal: AbortSignal,
): AsyncGenerator<{ id?: string; event: Event }> {
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!type.startsWith('text/event-stream') || !response.body) {
    throw new Error(`Expected an event stream, got ${type}`);
  }
  for await (const message of readMessages(response.body, signal)) {
    if (message.event === 'error') {
      throw await toResponseError(message.data);
    }
    const event: Event = JSON.parse(message.data);
    yield message.id === undefined ? { event } : { id: message.id, event };
  }
}

async function* readMessages(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<EventSourceMessage> {
  const arrived: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: message => arrived.push(message) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  // A connection that is lost already cannot be closed.
  const close = () => void reader.cancel().catch(() => {});
  // A `fetch` that is wrapped may not heed the signal once the headers are there.
  signal.addEventListener('abort', close);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) {
        return;
      }
      parser.feed(decoder.decode(value, { stream: true }));
      yield* arrived.splice(0);
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

function toResponseError(data: string): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(data, {
      status: statusIn(data),
      headers: { 'content-type': 'application/json' },
    }),
  );
}

function statusIn(data: string): number {
  const status = JSON.parse(data).response?.statusCode;
  return typeof status === 'number' && status >= 400 && status <= 599
    ? status
    : 500;
}
