import {
  aCluster,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import {
  answerFrom,
  renderFleet,
  someRows,
} from '../__testUtils__/renderFleet';
import { Content } from './Content';

describe('the card of the home page', () => {
  it('shows what of my teams needs attention, and leads to the rest', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    await renderFleet({ api, element: <Content /> });

    expect(
      await screen.findByText('You or team-checkout to promote'),
    ).toBeVisible();
    expect(screen.queryByText('payments')).toBeNull();
    expect(api.fleetQueries[0]).toMatchObject({
      owners: ['user:default/jonas.weber', 'group:default/team-checkout'],
      urgencies: ['attention'],
    });
    expect(
      screen.getByRole('link', { name: 'All rollouts of my teams' }),
    ).toHaveAttribute('href', '/rollouts?mine=true');
  });

  it('counts nothing of a cluster that is silent', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows(), {
      clusters: [aCluster({ isReachable: false })],
    });
    await renderFleet({ api, element: <Content /> });

    expect(
      await screen.findByText(/^Cluster not reachable, seen /),
    ).toBeVisible();
    const texts = Array.from(
      screen.getByRole('listitem').children,
      ({ textContent }) => textContent,
    );
    expect(texts.at(-1)).toBe('');
  });

  it('says that nothing needs attention, and how much moves', async () => {
    const api = new FakeRolloutsApi();
    const [, , moving] = someRows();
    const [entity] = moving.entities;
    api.fleet = answerFrom([
      {
        ...moving,
        entities: [{ ...entity, owners: ['group:default/team-checkout'] }],
      },
    ]);
    await renderFleet({ api, element: <Content /> });

    expect(
      await screen.findByText(/Nothing of your teams needs attention/),
    ).toBeVisible();
    expect(screen.getByText('1 is moving.')).toBeVisible();
  });

  it('says that it could not find out', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = new TypeError('Failed to fetch');
    await renderFleet({ api, element: <Content /> });

    expect(
      await screen.findByText('The rollouts could not be loaded.'),
    ).toBeVisible();
  });
});
