/** The part of a Kubernetes `Status` that says what the error is about. */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  retryAfterSeconds?: number;
  causes?: StatusCause[];
}

export interface StatusCause {
  reason?: string;
  message: string;
  field?: string;
}

export interface StatusErrorOptions {
  code: number;
  reason: string;
  message: string;
  details?: StatusDetails;
}

/**
 * Thrown wherever a request cannot be granted. It carries what a Kubernetes API server would
 * answer: an HTTP code, a machine-readable reason and words.
 *
 * @public
 */
export class StatusError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details?: StatusDetails;

  constructor(options: StatusErrorOptions) {
    super(options.message);
    this.name = 'StatusError';
    this.code = options.code;
    this.reason = options.reason;
    this.details = options.details;
  }
}

/** The error as the `v1` Status object that goes over the wire. */
export function toStatus(error: StatusError) {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: error.message,
    reason: error.reason,
    ...(error.details ? { details: error.details } : {}),
    code: error.code,
  };
}
