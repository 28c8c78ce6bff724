import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const directory = resolvePackagePath(
  '@progressive-delivery/backstage-plugin-rollouts-backend',
  'migrations',
);

/** The database of the plugin, brought up to date unless the app-config says that others do it. */
export async function migrateDatabase(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory });
  }
  return knex;
}
