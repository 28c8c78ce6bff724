import { aRollout } from '../__testUtils__/aRollout';
import { Portal, startPortal } from '../__testUtils__/startPortal';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

let portal: Portal;

beforeEach(async () => {
  portal = await startPortal();
});

afterEach(() => portal.stop());

describe('reading how the clusters are watched', () => {
  it('answers those who may see it', async () => {
    portal.delivery.put(aRollout());

    const status = await portal.client.getStatus();

    expect(status.engines).toEqual(['test-engine']);
  });

  it('says which permission is missing', async () => {
    portal.denied.add('rollouts.status.read');

    const answer = portal.client.getStatus();

    await expect(answer).rejects.toMatchObject({
      statusCode: 403,
      body: {
        error: { message: expect.stringContaining('rollouts.status.read') },
      },
    });
  });

  it('is not open to somebody who only sees rollouts', async () => {
    portal.denied.add('rollouts.status.read');

    await expect(
      portal.client.getSnapshot('component:default/checkout'),
    ).resolves.toBeDefined();
  });

  it('does not ask for the permission on an entity', async () => {
    await portal.client.getStatus();

    const [[requests]] = portal.permissions.authorize.mock.calls;
    expect(requests).toEqual([
      { permission: expect.objectContaining({ type: 'basic' }) },
    ]);
  });
});
