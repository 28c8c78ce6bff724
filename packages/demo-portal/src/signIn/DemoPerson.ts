import { ConfigApi } from '@backstage/core-plugin-api';

/** Somebody as whom the visitor may look around. */
export interface DemoPerson {
  userRef: string;
  name: string;
  role: string;
  team?: string;
  /** Names of the components whose rollouts they may act on. */
  owns: string[];
}

/** The people of `auth.providers.demo.people`; none when the demo sign-in is not configured. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people =
    config.getOptionalConfigArray('auth.providers.demo.people') ?? [];
  return people.map(person => ({
    userRef: person.getString('userRef'),
    name: person.getString('name'),
    role: person.getString('role'),
    team: person.getOptionalString('team'),
    owns: person.getStringArray('owns'),
  }));
}
