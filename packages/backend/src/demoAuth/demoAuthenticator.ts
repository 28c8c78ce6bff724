import { AuthenticationError, InputError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { DemoPerson, readDemoPeople } from './DemoPerson';

/** The sign-in page says in this header as whom the visitor wants to look around. */
export const DEMO_PERSON_HEADER = 'x-demo-person';

/**
 * Takes the visitor's word for who they are, as long as it is one of the demo people. There is
 * no password and no proof: this is for a portal on one's own machine.
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async ({ name }: DemoPerson) => ({
    profile: { displayName: name },
  }),
  initialize: ({ config }) => ({ people: readDemoPeople(config) }),
  authenticate: async ({ req }, { people }) => {
    const wanted = req.header(DEMO_PERSON_HEADER);
    if (!wanted) {
      throw new InputError(
        `The header ${DEMO_PERSON_HEADER} is missing: it names the demo person to sign in as.`,
      );
    }
    const person = people.find(({ userRef }) => userRef === wanted);
    if (!person) {
      throw new AuthenticationError(
        `'${wanted}' is not one of the demo people: ${people
          .map(({ userRef }) => userRef)
          .join(', ')}.`,
      );
    }
    return { result: person };
  },
});
