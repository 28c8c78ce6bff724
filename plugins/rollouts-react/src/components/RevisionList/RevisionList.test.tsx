import { ComponentProps } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  anAbortedCanary,
  anExperiment,
  aPausedCanary,
  aPod,
  aRevision,
  aRollout,
  aStandaloneExperiment,
  aSwitchedBlueGreen,
  secondsAgo,
} from '../../testUtils';
import { RevisionList } from './RevisionList';

type Props = Partial<ComponentProps<typeof RevisionList>>;

function renderList(props: Props, theme: ThemeName = 'light') {
  return renderInTheme(
    <RevisionList
      rollout={aPausedCanary()}
      pods={{ state: 'loading' }}
      openRows={new Set()}
      onToggle={() => {}}
      {...props}
    />,
    theme,
  );
}

function texts(): (string | null)[] {
  return screen.getAllByRole('listitem').map(item => item.textContent);
}

const canaryHash = '6d8f9c7b54';
const openCanary = new Set([canaryHash]);
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);

describe.each<ThemeName>(['light', 'dark'])('RevisionList, %s', theme => {
  it('shows the part, the names and the pods of every version', () => {
    renderList({}, theme);

    expect(texts()).toEqual([
      'Canary v2.14.1revision 47 · 6d8f9c7b542 of 2 ready',
      'Stable v2.14.0revision 46 · 7476488bb610 of 10 ready',
      ' v2.13.9revision 45 · 67fc9fc85c · scaled down',
    ]);
  });

  it('opens a version with its images and pods', () => {
    const rollout = aPausedCanary({
      revisions: [
        aRevision({
          podHash: canaryHash,
          version: 'v2.14.1',
          roles: ['canary'],
          images: [
            { container: 'migrate', image: 'registry/migrate:3', isInit: true },
            { container: 'app', image: 'registry/checkout:v2.14.1' },
          ],
        }),
      ],
    });
    const crashing = aPod({
      name: 'checkout-6d8f9c7b54-zzzzz',
      state: 'CrashLoopBackOff',
      health: 'bad',
      containers: { ready: 0, total: 2 },
      restarts: 7,
      message: 'back-off 5m0s restarting failed container',
      createdAt: undefined,
      node: undefined,
    });
    jest.useFakeTimers({ now: Date.parse(secondsAgo(0)) });

    renderList(
      {
        rollout,
        openRows: openCanary,
        pods: { state: 'shown', pods: [aPod(), crashing] },
      },
      theme,
    );

    expect(
      screen.getByRole('button', { name: 'Canary v2.14.1' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getAllByRole('term').map(({ textContent }) => textContent),
    ).toEqual(['migrate, init', 'app']);
    const table = screen.getByRole('table', { name: 'Pods of v2.14.1' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(header => header.textContent),
    ).toEqual(['State', 'Ready', 'Restarts', 'Age']);
    const [, good, , bad, why] = within(table).getAllByRole('row').slice(1);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(header => header.textContent),
    ).toEqual([
      'checkout-6d8f9c7b54-x2k4p on node-a',
      'checkout-6d8f9c7b54-zzzzz',
    ]);
    expect(cells(good)).toEqual(['WellRunning', '1/1', '0', '12 min']);
    expect(cells(bad)).toEqual(['In troubleCrashLoopBackOff', '0/2', '7', '–']);
    expect(cells(why)).toEqual(['back-off 5m0s restarting failed container']);
    jest.useRealTimers();
  });
});

describe('RevisionList', () => {
  stopTheClock();

  it('shows until when the old version is kept', () => {
    renderList({ rollout: aSwitchedBlueGreen() });

    const [active, kept] = screen.getAllByRole('listitem');
    expect(active).toHaveTextContent('Active, stable');
    expect(kept).toHaveTextContent('Kept');
    expect(within(kept).getByRole('timer')).toHaveTextContent('24:12');
  });

  it('tells the aborted version', () => {
    renderList({ rollout: anAbortedCanary() });

    expect(texts()[0]).toContain('Aborted v5.8.2');
  });

  it('says which Service of a ping-pong canary leads to a version', () => {
    renderList({
      rollout: aRollout({ revisions: [aRevision({ pingPong: 'ping' })] }),
    });

    expect(texts()[0]).toContain('Stable, ping v2.14.0');
  });

  it('tells pods that are ready, not ready and on their way out apart', () => {
    const { container } = renderList({
      rollout: aRollout({
        revisions: [
          aRevision({ replicas: { desired: 3, ready: 1, available: 1 } }),
          aRevision({
            podHash: 'old',
            replicas: { desired: 0, ready: 1, available: 1 },
          }),
        ],
      }),
    });

    const pods = [...container.querySelectorAll('[data-pod]')].map(pod =>
      pod.getAttribute('data-pod'),
    );
    expect(pods).toEqual(['ready', 'unready', 'unready', 'leaving']);
    expect(screen.getByText('1 on the way out')).toBeInTheDocument();
  });

  it('leaves out a revision number that cannot be read', () => {
    renderList({
      rollout: aRollout({
        revisions: [aRevision({ revision: undefined, pods: 1 })],
      }),
    });

    expect(texts()).toEqual(['Stable v2.14.07476488bb61 of 1 ready']);
  });

  it('draws no more pods than fit', () => {
    const { container } = renderList({
      rollout: aRollout({ revisions: [aRevision({ pods: 400 })] }),
    });

    expect(container.querySelectorAll('[data-pod]')).toHaveLength(24);
    expect(screen.getByText('400 of 400 ready')).toBeInTheDocument();
  });

  it('says so when there is none', () => {
    renderList({ rollout: aRollout() });

    expect(screen.getByText('The cluster knows none yet.')).toBeInTheDocument();
  });

  it('says where a version comes from, and links only to the web', () => {
    const origin = {
      commit: '9f31c2a4b5d6e7f8091a2b3c4d5e6f708192a3b4',
      url: 'https://git.example.com/commit/9f31c2a',
      author: 'Mira Lindqvist',
      changeCause: 'Retry card auth on 502',
    };
    renderList({
      rollout: aRollout({
        revisions: [
          aRevision({ origin, createdAt: secondsAgo(24 * 3600) }),
          aRevision({
            podHash: 'other',
            // eslint-disable-next-line no-script-url -- annotations hold anything
            origin: { commit: 'v1-final', url: 'javascript:alert(1)' },
          }),
        ],
      }),
    });

    const link = screen.getByRole('link');
    expect(link).toHaveAccessibleName('9f31c2a, opens in a new window');
    expect(link).toHaveAttribute('href', origin.url);
    expect(texts()[0]).toMatch(
      /Retry card auth on 502 · Mira Lindqvist, 19 Nov, \d\d:\d\d$/,
    );
    expect(texts()[1]).toContain('v1-final');
  });

  it('links to the change when only its address is known', () => {
    renderList({
      rollout: aRollout({
        revisions: [aRevision({ origin: { url: 'https://git/pull/7' } })],
      }),
    });

    expect(screen.getByRole('link', { name: /^the change/ })).toHaveAttribute(
      'href',
      'https://git/pull/7',
    );
  });

  it("quotes what keeps a version's pods from getting ready", () => {
    const trouble = 'pods "checkout-" is forbidden: exceeded quota';
    renderList({
      rollout: aRollout({ revisions: [aRevision({ trouble })] }),
    });

    expect(screen.getByText(trouble)).toBeInTheDocument();
    expect(screen.getByTitle('Trouble')).toBeInTheDocument();
  });

  it('asks to be opened and closed, and leaves room for an action', async () => {
    jest.useRealTimers();
    const onToggle = jest.fn();
    renderList({
      onToggle,
      renderAction: ({ version }) => <button>Roll back to {version}</button>,
    });

    const row = screen.getByRole('button', { name: 'Canary v2.14.1' });
    expect(row).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(row);

    expect(onToggle).toHaveBeenCalledWith(canaryHash);
    expect(
      screen.getByRole('button', { name: 'Roll back to v2.13.9' }),
    ).toBeInTheDocument();
  });

  describe('with an open row', () => {
    it.each<[string, Props['pods'], RegExp]>([
      ['are looked up', { state: 'loading' }, /^Looking up the pods…$/],
      [
        'may not be read',
        { state: 'forbidden', message: 'pods is forbidden' },
        /^The pods may not be read: pods is forbidden.$/,
      ],
      [
        'are gone with their rollout',
        { state: 'gone' },
        /^The rollout is not there any more.$/,
      ],
      [
        'cannot be followed',
        { state: 'lost', message: 'network error', pods: [aPod()] },
        /^The pods cannot be followed at present: network error. What is shown is what was last seen.$/,
      ],
    ])('says in words that the pods %s', (_, pods, words) => {
      renderList({ pods, openRows: openCanary });

      expect(screen.getByRole('status')).toHaveTextContent(words);
      expect(screen.queryAllByRole('table')).toHaveLength(pods?.pods ? 1 : 0);
    });

    it('says that there are none', () => {
      renderList({
        pods: { state: 'shown', pods: [] },
        openRows: openCanary,
      });

      expect(screen.getByText('No pods.')).toBeInTheDocument();
    });

    it("keeps an experiment's pods apart, although they have the same hash", () => {
      const experiment = anExperiment();
      const pods = [
        aPod({ name: 'own' }),
        aPod({ name: 'compared', experiment: experiment.name }),
        aPod({ name: 'stray', podHash: 'unknown' }),
      ];
      renderList({
        rollout: aPausedCanary({ experiments: [experiment] }),
        pods: { state: 'shown', pods },
        openRows: new Set([canaryHash, experiment.name]),
      });

      const namesIn = (name: string) =>
        within(screen.getByRole('table', { name }))
          .getAllByRole('rowheader')
          .map(header => header.textContent);
      expect(namesIn('Pods of v2.14.1')).toEqual(['own on node-a']);
      expect(namesIn(`Pods of experiment ${experiment.name}`)).toEqual([
        'compared on node-a',
      ]);
      expect(namesIn('Pods of none of these')).toEqual(['stray on node-a']);
      expect(
        screen.getByRole('button', { name: 'Experiment baseline, canary' }),
      ).toHaveAttribute('aria-expanded', 'true');
    });
  });

  it('has of an experiment of its own its pods alone', () => {
    renderList({ rollout: aStandaloneExperiment() });

    expect(screen.getByRole('heading', { name: 'Pods' })).toBeInTheDocument();
    expect(texts()).toEqual([
      'Experiment baseline, canarycompare-caches2 of 2 ready',
    ]);
  });

  it('leaves out experiments whose pods are gone', () => {
    const over = anExperiment({ templates: [] });
    renderList({ rollout: aPausedCanary({ experiments: [over] }) });

    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
});
