import { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedPerson } from './rememberedPerson';

/** The same identity, but signing out leads back to the question who one is. */
export function forgettingIdentity(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      rememberedPerson.forget();
      await identity.signOut();
    },
  };
}
