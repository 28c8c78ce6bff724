import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoAuthModule } from './demoAuthModule';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

const person = (userRef: string, name: string) => ({
  userRef,
  name,
  role: 'Engineer',
  owns: [] as string[],
});

const mira = person('user:default/mira', 'Mira');
const ghost = person('user:default/ghost', 'Ghost');

const catalogUser = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { memberOf: ['team-checkout'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-checkout' }],
});

async function startBackend(people: (typeof mira)[] | null = [mira, ghost]) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      demoAuthModule,
      catalogServiceMock.factory({
        entities: [catalogUser('mira'), catalogUser('jonas')],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { demo: { people } } },
        },
      }),
    ],
  });
  return server;
}

describe('demoAuthModule', () => {
  const environment = process.env.NODE_ENV;

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('signs in one of the demo people, with their groups', async () => {
    const server = await startBackend();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'user:default/mira');

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'Mira' },
      backstageIdentity: {
        token: expect.any(String),
        identity: {
          userEntityRef: 'user:default/mira',
          ownershipEntityRefs: [
            'user:default/mira',
            'group:default/team-checkout',
          ],
        },
      },
    });
  });

  it('does not sign in a user of the catalog who is not one of them', async () => {
    const server = await startBackend();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'user:default/jonas');

    expect(response.status).toBe(401);
    expect(response.body.error.message).toBe(
      "'user:default/jonas' is not one of the demo people: user:default/mira, user:default/ghost.",
    );
  });

  it('does not sign in somebody whom the catalog does not know', async () => {
    const server = await startBackend();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'user:default/ghost');

    expect(response.status).toBe(404);
  });

  it('asks for the name of a person when there is none', async () => {
    const server = await startBackend();

    const response = await request(server).get('/api/auth/demo/refresh');

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('x-demo-person is missing');
  });

  it.each([
    ['an empty list', [], /auth\.providers\.demo\.people is empty/],
    [
      'a group among the people',
      [person('group:default/team-checkout', 'Checkout')],
      /'group:default\/team-checkout', which is not a user/,
    ],
    ['no list', null, /auth\.providers\.demo\.people/],
  ])('does not start with %s', async (_name, people, message) => {
    await expect(startBackend(people)).rejects.toThrow(message);
  });

  it('does not start when NODE_ENV is production, and says what to do', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });

    await expect(startBackend()).rejects.toThrow(
      /does not start with NODE_ENV=production.*Remove demoAuthModule/,
    );
  });
});
