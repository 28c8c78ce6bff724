import { ResponseError } from '@backstage/errors';
import { ActionRecord } from '../actions/ActionRecord';

/**
 * The record in the answer to an action. An action that was refused or that failed is answered
 * with an error status and an error body which holds the record as well; an error body without a
 * record is no answer to the action, and is thrown.
 */
export async function readActionAnswer(
  response: Response,
): Promise<ActionRecord> {
  if (response.ok) {
    return response.json();
  }
  const text = await response.clone().text();
  const record = recordIn(text);
  if (record) {
    return record;
  }
  throw await ResponseError.fromResponse(response);
}

function recordIn(text: string): ActionRecord | undefined {
  try {
    return JSON.parse(text).record;
  } catch {
    return undefined;
  }
}
