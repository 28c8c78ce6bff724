import { compareKeys } from '../../store/ObjectTable';
import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ok } from '../ApiRequest';
import { ResourceCall } from '../ApiServices';
import { presentList } from '../present';
import { parseSelectors } from '../selectors/parseSelectors';
import { parseDeleteOptions } from './deleteObject';
import { storedDefinitionOf } from './objectAddress';

/** Deletes what the selectors select, and lists what it deleted. */
export function deleteCollection(call: ResourceCall): ApiAnswer {
  const { services, target, request } = call;
  const definition = storedDefinitionOf(call);
  const options = parseDeleteOptions(request);
  const selects = parseSelectors(target, request.query);
  const deleted = services.store
    .list(definition)
    .filter(selects)
    .sort(compareKeys)
    .flatMap(({ metadata: { namespace, name } }): StoredObject[] => {
      const address = { definition, namespace, name };
      // An earlier deletion of this very collection may have taken it along.
      return services.store.get(address)
        ? [services.store.delete(address, options).object]
        : [];
    });
  return ok(
    presentList(
      deleted,
      { resourceVersion: String(services.store.revision) },
      {
        definition: target.definition,
        form: call.form,
        now: services.store.now(),
        includeObject: 'Metadata',
      },
    ),
  );
}
