import { ErrorResponseBody } from '@backstage/errors';
import {
  ActionRecord,
  httpStatusOfRefusal,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

export interface ActionAnswer {
  status: number;
  body: ActionRecord | (ErrorResponseBody & { record: ActionRecord });
}

/**
 * A record as an HTTP answer. One that was refused or that failed is an error to everybody who
 * only looks at the status, with Backstage's error body, and an answer to those who know `record`.
 */
export function answerAction(record: ActionRecord): ActionAnswer {
  switch (record.state) {
    case 'refused': {
      const { code, reason } = record.refusal ?? {};
      return answerError(record, {
        status: code ? httpStatusOfRefusal[code] : 409,
        name: 'ActionRefusedError',
        message: reason ?? 'Refused',
      });
    }
    case 'failed':
      return answerError(record, {
        status: 502,
        name: 'ActionFailedError',
        message: record.message ?? 'Failed',
      });
    default:
      return { status: 202, body: record };
  }
}

function answerError(
  record: ActionRecord,
  error: { status: number; name: string; message: string },
): ActionAnswer {
  const { status, name, message } = error;
  return {
    status,
    body: {
      error: { name, message },
      response: { statusCode: status },
      record,
    },
  };
}
