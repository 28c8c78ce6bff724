import { z } from 'zod';
import { ClusterResponse } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { redact } from '../domain/redact';
import { ClusterFailure } from './ClusterFailure';
import { readText } from './readText';

/** What the API says when it does not do what it was asked for. */
const statusSchema = z.object({
  kind: z.literal('Status'),
  message: z.string().optional().catch(undefined),
  code: z.number().optional().catch(undefined),
  details: z
    .object({ causes: z.array(z.unknown()).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** Long enough for every message of the API; a proxy's error page is longer. */
const maxStatusBytes = 64 * 1024;
const maxMessageLength = 500;

export interface ClusterStatusAnswer {
  message: string;
  /** The cluster found fields of the object itself to be wrong. */
  hasCauses: boolean;
}

/** The message of an answer that is not a success, whatever its body looks like. */
export async function readStatus(
  response: ClusterResponse,
): Promise<ClusterStatusAnswer> {
  const text = await readText(response.body, maxStatusBytes).catch(() => '');
  return parseStatus(tryParse(text), response.status);
}

export function parseStatus(
  body: unknown,
  status: number,
): ClusterStatusAnswer {
  const parsed = statusSchema.safeParse(body);
  const message = (parsed.success && parsed.data.message) || `HTTP ${status}`;
  return {
    message: redact(message).slice(0, maxMessageLength),
    hasCauses: parsed.success && !!parsed.data.details?.causes?.length,
  };
}

/** The failure that an answer outside 2xx stands for. */
export async function failureOfResponse(
  response: ClusterResponse,
  now: Date,
): Promise<ClusterFailure> {
  const { message } = await readStatus(response);
  return failureOfStatus(response.status, message, {
    retryAfterMs: parseRetryAfter(response.headers['retry-after'], now),
  });
}

/** The failure that a `Status` inside a watch stands for. */
export function failureOfWatchError(object: unknown): ClusterFailure {
  const parsed = statusSchema.safeParse(object);
  const code = (parsed.success && parsed.data.code) || 500;
  return failureOfStatus(code, parseStatus(object, code).message, {});
}

function failureOfStatus(
  status: number,
  message: string,
  pause: { retryAfterMs?: number },
): ClusterFailure {
  switch (status) {
    case 401:
      return {
        kind: 'forbidden',
        status,
        message: `the cluster does not accept the backend's credentials (${message})`,
      };
    case 403:
      return { kind: 'forbidden', status, message };
    case 404:
      return { kind: 'absent', message };
    case 410:
      return { kind: 'expired', message };
    case 429:
      return { kind: 'throttled', message, ...pause };
    case 502:
    case 503:
    case 504:
      return {
        kind: 'unreachable',
        message: `it answers that it cannot serve (${message})`,
        ...pause,
      };
    default:
      return { kind: 'rejected', status, message };
  }
}

/** `Retry-After` in seconds or as a date; absent when it cannot be read. */
export function parseRetryAfter(
  header: string | undefined,
  now: Date,
): number | undefined {
  if (header === undefined) {
    return undefined;
  }
  if (/^\d+$/.test(header)) {
    return Number(header) * 1000;
  }
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
