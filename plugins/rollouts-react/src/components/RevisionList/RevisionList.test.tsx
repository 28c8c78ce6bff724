import { screen, within } from '@testing-library/react';
import {
  renderInTheme,
  stopTheClock,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import {
  anAbortedCanary,
  aPausedCanary,
  aRevision,
  aRollout,
  aSwitchedBlueGreen,
} from '../../testUtils';
import { RevisionList } from './RevisionList';

function texts(): (string | null)[] {
  return screen.getAllByRole('listitem').map(item => item.textContent);
}

describe.each<ThemeName>(['light', 'dark'])('RevisionList, %s', theme => {
  stopTheClock();

  it('shows the part, the names and the pods of every version', () => {
    renderInTheme(<RevisionList rollout={aPausedCanary()} />, theme);

    expect(texts()).toEqual([
      'Canaryv2.14.1revision 47 · 6d8f9c7b542 of 2 ready',
      'Stablev2.14.0revision 46 · 7476488bb610 of 10 ready',
      'v2.13.9revision 45 · 67fc9fc85c · scaled down',
    ]);
  });

  it('shows until when the old version is kept', () => {
    renderInTheme(<RevisionList rollout={aSwitchedBlueGreen()} />, theme);

    const [active, kept] = screen.getAllByRole('listitem');
    expect(active).toHaveTextContent('Active, stable');
    expect(kept).toHaveTextContent('Kept');
    expect(within(kept).getByRole('timer')).toHaveTextContent('24:12');
  });

  it('tells the aborted version', () => {
    renderInTheme(<RevisionList rollout={anAbortedCanary()} />, theme);

    expect(texts()[0]).toContain('Abortedv5.8.2');
  });

  it('tells pods that are ready, not ready and on their way out apart', () => {
    const { container } = renderInTheme(
      <RevisionList
        rollout={aRollout({
          revisions: [
            aRevision({ replicas: { desired: 3, ready: 1, available: 1 } }),
            aRevision({
              podHash: 'old',
              replicas: { desired: 0, ready: 1, available: 1 },
            }),
          ],
        })}
      />,
      theme,
    );

    const pods = [...container.querySelectorAll('[data-pod]')].map(pod =>
      pod.getAttribute('data-pod'),
    );
    expect(pods).toEqual(['ready', 'unready', 'unready', 'leaving']);
  });

  it('leaves out a revision number that cannot be read', () => {
    renderInTheme(
      <RevisionList
        rollout={aRollout({
          revisions: [aRevision({ revision: undefined, pods: 1 })],
        })}
      />,
      theme,
    );

    expect(texts()).toEqual(['Stablev2.14.07476488bb61 of 1 ready']);
  });

  it('draws no more pods than fit', () => {
    const { container } = renderInTheme(
      <RevisionList
        rollout={aRollout({ revisions: [aRevision({ pods: 400 })] })}
      />,
      theme,
    );

    expect(container.querySelectorAll('[data-pod]')).toHaveLength(24);
    expect(screen.getByText('400 of 400 ready')).toBeInTheDocument();
  });

  it('says so when there is none', () => {
    renderInTheme(<RevisionList rollout={aRollout()} />, theme);

    expect(screen.getByText('The cluster knows none yet.')).toBeInTheDocument();
  });
});
