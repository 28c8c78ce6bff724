import {
  aCluster,
  aPausedCanary,
  aRollout,
  aSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { renderTab } from '../__testUtils__/renderTab';

/** The styles of this suite that are on the page, by the name of their component. */
function ownStyles(): Map<string, string> {
  return new Map(
    Array.from(
      document.querySelectorAll<HTMLStyleElement>(
        'style[data-meta^="Rollouts"]',
      ),
      style => [style.dataset.meta!, style.textContent ?? ''],
    ),
  );
}

const forThoseWhoLikeMotion =
  /@media \(prefers-reduced-motion: no-preference\) \{\s*(?:[^{}]*\{[^{}]*\}\s*)*\}/g;

describe('motion on the tab', () => {
  beforeEach(async () => {
    await renderTab({
      snapshot: aSnapshot({
        rollouts: [
          aPausedCanary(),
          aRollout({ phase: 'Progressing', ref: { cluster: 'stg-eu-1' } }),
        ],
        clusters: [aCluster(), aCluster({ name: 'stg-eu-1' })],
      }),
    });
  });

  it('is for those only who did not ask for less of it', () => {
    const moving = [...ownStyles()].filter(([, css]) =>
      /transition|animation(?!: none)/.test(
        css
          .replace(forThoseWhoLikeMotion, '')
          .replace(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\}\s*)*\}/g, ''),
      ),
    );

    expect(moving).toEqual([]);
  });

  it('shows where traffic has moved, within 200 ms', () => {
    const css = ownStyles().get('RolloutsTrafficBar');

    expect(css?.match(forThoseWhoLikeMotion)?.join()).toMatch(
      /transition: flex-grow 200ms/,
    );
  });
});
