import { pluginClusterAccess } from './pluginClusterAccess';

const nothing = { vouchedFor: [], takenNames: [] };

describe('pluginClusterAccess', () => {
  it.each(['serviceAccount', 'aws', 'azure', 'googleServiceAccount'])(
    'goes in with the credentials of %s',
    authProvider => {
      expect(
        pluginClusterAccess({ name: 'eu', authProvider }, nothing),
      ).toEqual({ usable: true, withoutCredentials: false });
    },
  );

  it('keeps the token of the backend from a kubectl proxy, which has no use for it', () => {
    expect(
      pluginClusterAccess(
        { name: 'local', authProvider: 'localKubectlProxy' },
        nothing,
      ),
    ).toEqual({ usable: true, withoutCredentials: true });
  });

  it.each(['google', 'oidc', 'aks', 'pinniped'])(
    'leaves out %s, which needs the token of a user, also when somebody vouches for another',
    authProvider => {
      expect(
        pluginClusterAccess(
          { name: 'eu', authProvider },
          { ...nothing, vouchedFor: ['vault'] },
        ),
      ).toEqual({
        usable: false,
        reason: expect.stringMatching(
          `"${authProvider}" needs the token of a user`,
        ),
      });
    },
  );

  it('takes a provider that it does not know only when somebody vouches for it', () => {
    const cluster = { name: 'eu', authProvider: 'vault' };

    expect(pluginClusterAccess(cluster, nothing)).toMatchObject({
      usable: false,
      reason: expect.stringContaining(
        'rollouts.kubernetesPlugin.serverSideAuthProviders',
      ),
    });
    expect(
      pluginClusterAccess(cluster, { ...nothing, vouchedFor: ['vault'] }),
    ).toEqual({ usable: true, withoutCredentials: false });
  });

  it.each([
    [{ name: 'arn:aws/eu', authProvider: 'aws' }, /its name cannot be part/],
    [{ name: 'eu' }, /names no auth provider/],
    [{ name: 'mine', authProvider: 'aws' }, /a module has added/],
  ])('leaves out %j', (cluster, reason) => {
    expect(
      pluginClusterAccess(cluster, { ...nothing, takenNames: ['mine'] }),
    ).toEqual({ usable: false, reason: expect.stringMatching(reason) });
  });
});
