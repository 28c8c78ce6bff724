import { Buffer } from 'node:buffer';
import { ClusterView } from '../Controller';
import { AnalysisArgument } from './analysisSpec';

/** Values by the name of the argument. */
export type SecretValues = ReadonlyMap<string, string>;

type FoundSecrets =
  | { ok: true; values: SecretValues }
  | { ok: false; problem: string };

/** The values of all arguments that come from Secrets. */
export function findSecretValues(
  view: ClusterView,
  namespace: string,
  args: readonly AnalysisArgument[],
): FoundSecrets {
  const values = new Map<string, string>();
  for (const { name, valueFrom } of args) {
    const reference = valueFrom?.secretKeyRef;
    if (reference) {
      const secret = view.get('Secret', namespace, reference.name);
      if (!secret) {
        return { ok: false, problem: `secrets "${reference.name}" not found` };
      }
      const encoded: unknown = secret.data?.[reference.key];
      if (typeof encoded !== 'string') {
        return {
          ok: false,
          problem: `key '${reference.key}' does not exist in secret '${reference.name}'`,
        };
      }
      values.set(name, Buffer.from(encoded, 'base64').toString('utf8'));
    }
  }
  return { ok: true, values };
}

/** A text that will be stored, with every value of a Secret struck out. */
export function withoutSecrets(text: string, secrets: SecretValues): string {
  return [...secrets.values()]
    .filter(value => value !== '')
    .reduce((kept, value) => kept.split(value).join('*****'), text);
}
