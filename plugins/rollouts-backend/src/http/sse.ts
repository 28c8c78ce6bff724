import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorResponseBody, serializeError } from '@backstage/errors';
import { Response } from 'express';
import { httpStatusOf } from './httpStatusOf';

/** What goes into one frame; the id is the one to go on from. */
interface TrackedEvent {
  id?: string;
  event: { type: string };
}

/** A middleware that compresses nevertheless collects what is written until it is told to flush. */
type CompressedResponse = Response & { flush?: () => void };

/**
 * Sends events as they come and no faster than they are taken, until either side ends it. An error
 * on the way is sent as an event named `error`, since the status is long gone.
 */
export async function sendEvents(
  res: Response,
  events: AsyncIterable<TrackedEvent>,
  logger: LoggerService,
): Promise<void> {
  res.set({
    'Content-Type': 'text/event-stream',
    // `no-transform` keeps compression, which would hold events back, off the stream.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
    // Kept alive, it would hold up the shutdown of the server after its stream has ended.
    Connection: 'close',
  });
  res.flushHeaders();
  try {
    for await (const event of events) {
      await write(res, toFrame(event));
    }
  } catch (error) {
    const body = toErrorBody(error);
    if (body.response.statusCode >= 500) {
      logger.error('A stream of rollouts broke off', error as Error);
    }
    await write(res, `event: error\ndata: ${JSON.stringify(body)}\n\n`);
  }
  res.end();
}

function toFrame({ id, event }: TrackedEvent): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `${idLine}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function toErrorBody(error: unknown): ErrorResponseBody {
  const statusCode = httpStatusOf(error);
  return {
    error:
      statusCode === 500
        ? { name: 'Error', message: 'The stream broke off' }
        : serializeError(error as Error, { includeStack: false }),
    response: { statusCode },
  };
}

/** Resolves when there is room for more, or nobody who would take it. */
async function write(res: CompressedResponse, frame: string): Promise<void> {
  if (res.closed) {
    return;
  }
  const hasRoom = res.write(frame);
  res.flush?.();
  if (hasRoom) {
    return;
  }
  await new Promise<void>(resolve => {
    const done = () => {
      res.off('drain', done);
      res.off('close', done);
      resolve();
    };
    res.on('drain', done);
    res.on('close', done);
  });
}
