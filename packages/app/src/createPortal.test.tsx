import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createPortal } from './createPortal';

jest.setTimeout(60_000);

const backendUrl = 'http://localhost:7007';

const people = [
  {
    userRef: 'user:default/mira',
    name: 'Mira Lindqvist',
    role: 'Backend engineer',
    team: 'Checkout',
    owns: ['checkout', 'web-shop'],
  },
  {
    userRef: 'user:default/sam',
    name: 'Sam Whitfield',
    role: 'Customer support',
    owns: [],
  },
];

/** What a page finds in its bundle: the configuration of the app. */
function configureApp(providers: object) {
  process.env = {
    NODE_ENV: 'test',
    APP_CONFIG: [
      {
        context: 'test',
        data: {
          app: { title: 'Rollouts demo portal' },
          backend: { baseUrl: backendUrl },
          auth: { providers },
        },
      },
    ] as unknown as string,
  };
}

// The portal loads its plugins first, which takes its time on a busy machine.
const personButton = (name: RegExp) =>
  screen.findByRole('button', { name }, { timeout: 30_000 });

/** How the backend answers when somebody is signed in; the requests are the mock's calls. */
function answerSignIn(answer: () => Promise<Response>) {
  const isSignIn = (input: unknown) =>
    String(input) === `${backendUrl}/api/auth/demo/refresh`;
  const signIn = jest.fn<Promise<Response>, [RequestInit | undefined]>(answer);
  jest
    .spyOn(global, 'fetch')
    .mockImplementation((input, init) =>
      isSignIn(input) ? signIn(init) : new Promise(() => {}),
    );
  return signIn;
}

const session = (userEntityRef: string) =>
  Response.json({
    profile: { displayName: 'Mira Lindqvist' },
    backstageIdentity: {
      token: `x.${btoa(JSON.stringify({ exp: 4_000_000_000 }))}.x`,
      identity: { type: 'user', userEntityRef, ownershipEntityRefs: [] },
    },
  });

const notFound = () =>
  Response.json(
    { error: { name: 'NotFoundError', message: 'User not found' } },
    { status: 404, statusText: 'Not Found' },
  );

describe('the portal', () => {
  const originalEnv = process.env;

  beforeEach(() => {
    sessionStorage.clear();
    configureApp({ demo: { people } });
  });

  afterEach(() => {
    process.env = originalEnv;
    jest.restoreAllMocks();
  });

  it('asks who the visitor wants to be, and says that this is a demo', async () => {
    render(createPortal().createRoot());

    const mira = await personButton(/Mira Lindqvist/);
    expect(
      screen.getByRole('heading', { name: 'Who do you want to be?' }),
    ).toBeVisible();
    expect(mira).toHaveTextContent('Backend engineer');
    expect(mira).toHaveTextContent('Team Checkout');
    expect(mira).toHaveTextContent('Owns checkout and web-shop');
    expect(
      within(screen.getByRole('note')).getByText('Demo'),
    ).toBeInTheDocument();
  });

  it('says of somebody who owns nothing that they may only look', async () => {
    render(createPortal().createRoot());

    const sam = await personButton(/Sam Whitfield/);
    expect(sam).toHaveTextContent('No team');
    expect(sam).toHaveTextContent('Owns nothing, may only look');
  });

  it('signs in the person who was chosen', async () => {
    const signIn = answerSignIn(async () => session('user:default/mira'));
    render(createPortal().createRoot());

    await userEvent.click(await personButton(/Mira Lindqvist/));

    expect(
      await screen.findByRole('link', { name: 'Home' }),
    ).toBeInTheDocument();
    const [init] = signIn.mock.calls[0];
    expect(new Headers(init?.headers).get('x-demo-person')).toBe(
      'user:default/mira',
    );
  });

  it('remembers the person, so that a reload does not ask again', async () => {
    answerSignIn(async () => session('user:default/mira'));
    const first = render(createPortal().createRoot());
    await userEvent.click(await personButton(/Mira Lindqvist/));
    await screen.findByRole('link', { name: 'Home' });
    first.unmount();

    render(createPortal().createRoot());

    expect(
      await screen.findByRole('link', { name: 'Home' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Who do you want to be?' }),
    ).not.toBeInTheDocument();
  });

  it('tells when somebody could not be signed in, and lets choose again', async () => {
    answerSignIn(async () => notFound());
    render(createPortal().createRoot());
    await userEvent.click(await personButton(/Sam Whitfield/));

    expect(
      await screen.findByRole('heading', {
        name: 'Sam Whitfield could not be signed in',
      }),
    ).toBeInTheDocument();
    await userEvent.click(await personButton(/Be somebody else/));

    expect(await personButton(/Mira Lindqvist/)).toBeVisible();
  });

  it('tries again as the same person, such as after the backend has started', async () => {
    const signIn = answerSignIn(async () => session('user:default/sam'));
    signIn.mockImplementationOnce(async () => notFound());
    render(createPortal().createRoot());
    await userEvent.click(await personButton(/Sam Whitfield/));

    await userEvent.click(await personButton(/Try again/));

    expect(
      await screen.findByRole('link', { name: 'Home' }),
    ).toBeInTheDocument();
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  it('tells what is missing when nobody can sign in', async () => {
    configureApp({});

    render(createPortal().createRoot());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the app-config names no people under auth.providers.demo.people',
    );
  });
});
