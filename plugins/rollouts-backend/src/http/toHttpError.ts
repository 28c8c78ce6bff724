import { CustomErrorBase, InputError } from '@backstage/errors';

/** How large a request body may be. The largest that makes sense is 2 kB. */
export const bodyLimitBytes = 100 * 1024;

/** The body is larger than {@link bodyLimitBytes}. */
class PayloadTooLargeError extends CustomErrorBase {
  override name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}

/** What the body parser and the request validator throw, as far as it matters here. */
interface RequestFault {
  /** Set by the body parser. */
  type?: string;
  message: string;
  status?: number;
  /** Set by the validator. */
  errors?: { path: string; message: string; errorCode?: string }[];
}

/** Errors of the middleware as Backstage's; all others are left as they are. */
export function toHttpError(error: unknown): unknown {
  const fault = error as RequestFault;
  if (fault.type === 'entity.too.large') {
    return new PayloadTooLargeError(
      `The request body is larger than ${
        bodyLimitBytes / 1024
      } kB; nothing was done`,
    );
  }
  if (fault.type === 'entity.parse.failed') {
    return new InputError(`The request body is not JSON: ${fault.message}`);
  }
  if (fault.status === 400 && fault.errors) {
    return new InputError(fault.errors.map(describeField).join('; '));
  }
  return error;
}

function describeField({
  path,
  message,
  errorCode,
}: {
  path: string;
  message: string;
  errorCode?: string;
}): string {
  const field = path.slice(1).replaceAll('/', '.');
  switch (errorCode) {
    case 'additionalProperties.openapi.validation':
      return `${field} is not known here: remove it or correct its name`;
    case 'required.openapi.validation':
      return `${field} is missing`;
    default:
      return `${field}: ${message}`;
  }
}
