import { IdentityApi } from '@backstage/core-plugin-api';
import { forgettingIdentity } from './forgettingIdentity';
import { rememberedPerson } from './rememberedPerson';

const identity: jest.Mocked<IdentityApi> = {
  getProfileInfo: jest.fn().mockResolvedValue({ displayName: 'Mira' }),
  getBackstageIdentity: jest.fn(),
  getCredentials: jest.fn().mockResolvedValue({ token: 'token' }),
  signOut: jest.fn(),
};

describe('forgettingIdentity', () => {
  it('is the identity that it stands for', async () => {
    const wrapped = forgettingIdentity(identity);

    await expect(wrapped.getProfileInfo()).resolves.toEqual({
      displayName: 'Mira',
    });
    await expect(wrapped.getCredentials()).resolves.toEqual({ token: 'token' });
  });

  it('forgets who was chosen when the person signs out', async () => {
    rememberedPerson.set('user:default/mira');

    await forgettingIdentity(identity).signOut();

    expect(rememberedPerson.get()).toBeUndefined();
    expect(identity.signOut).toHaveBeenCalled();
  });
});
