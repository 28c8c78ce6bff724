import { z } from 'zod';
import { badRequest } from '../../store/statusErrors';

const tokenSchema = z.object({
  /** The state in which the list began. */
  revision: z.number().int(),
  /** Key of the last object that was told. */
  after: z.string(),
});

export type ContinueToken = z.output<typeof tokenSchema>;

export function encodeContinue(token: ContinueToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

export function decodeContinue(
  value: string | null,
): ContinueToken | undefined {
  if (!value) {
    return undefined;
  }
  try {
    return tokenSchema.parse(
      JSON.parse(Buffer.from(value, 'base64url').toString('utf8')),
    );
  } catch {
    throw badRequest(
      'continue key is not valid: it was not made by this server',
    );
  }
}
