import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityDirectory } from '../catalog/EntityDirectory';
import { entityLookup } from '../catalog/entityLookup';
import { systemTime } from '../watch/WatchTime';

/** What the catalog says of entities that have rollouts. It begins to ask at once. */
export function composeDirectory(services: {
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
}) {
  const directory = new EntityDirectory({
    ...services,
    time: systemTime,
    lookUp: entityLookup,
  });
  const stop = new AbortController();
  const running = directory.run(stop.signal);
  return {
    directory,
    close: async () => {
      stop.abort();
      await running;
    },
  };
}
