import { badRequest } from '../../store/statusErrors';
import { StatusError } from '../../store/StatusError';

/** A resourceVersion as a number; undefined when none is given. */
export function parseRevision(value: string | null): number | undefined {
  if (value === null || value === '') {
    return undefined;
  }
  if (!/^\d+$/.test(value)) {
    throw badRequest(
      `resourceVersion: Invalid value: "${value}": strconv.ParseUint: parsing "${value}": invalid syntax`,
    );
  }
  return Number(value);
}

export function tooOld(asked: number, oldest: number): StatusError {
  return new StatusError({
    code: 410,
    reason: 'Expired',
    message: `too old resource version: ${asked} (${oldest})`,
  });
}

/** Asked for a state that has not happened yet. */
export function tooLarge(asked: number, current: number): StatusError {
  const message = `Too large resource version: ${asked}, current: ${current}`;
  return new StatusError({
    code: 504,
    reason: 'Timeout',
    message,
    details: {
      retryAfterSeconds: 1,
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
    },
  });
}
