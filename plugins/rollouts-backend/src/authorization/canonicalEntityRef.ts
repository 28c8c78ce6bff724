import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The full form of an entity ref, as permissions and caches know it.
 *
 * @throws InputError naming the value and the form
 */
export function canonicalEntityRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `entityRef '${entityRef}' must read kind:namespace/name, such as component:default/checkout`,
    );
  }
}
