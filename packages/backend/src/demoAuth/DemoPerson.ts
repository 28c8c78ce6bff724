import { Config } from '@backstage/config';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** One of the people as whom one may sign in to the demo, from `auth.providers.demo.people`. */
export interface DemoPerson {
  /** Entity ref of a user of the catalog, in full and in lower case. */
  userRef: string;
  name: string;
}

/** Throws where the list is missing, empty, or holds something that is not a user. */
export function readDemoPeople(config: Config): DemoPerson[] {
  const people = config.getConfigArray('people').map(person => ({
    userRef: readUserRef(person),
    name: person.getString('name'),
  }));
  if (people.length === 0) {
    throw new Error(
      'auth.providers.demo.people is empty: nobody could sign in. Name at least one user of the catalog.',
    );
  }
  return people;
}

function readUserRef(person: Config): string {
  const ref = person.getString('userRef');
  const parsed = parseEntityRef(ref, { defaultNamespace: 'default' });
  if (parsed.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new Error(
      `auth.providers.demo.people names '${ref}', which is not a user; expected a ref such as user:default/jane.`,
    );
  }
  return stringifyEntityRef(parsed);
}
