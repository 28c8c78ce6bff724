import { rolloutPhases } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  renderInTheme,
  themes,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { aPausedCanary, aRollout, inSeconds } from '../../testUtils';
import { PhaseIcon } from './PhaseIcon';

describe.each<ThemeName>(['light', 'dark'])('PhaseIcon, %s', theme => {
  const { palette } = themes[theme];
  const shade = theme === 'dark' ? 'light' : 'dark';

  it.each([
    ['a person', { kind: 'promotion' }, palette.warning[shade]],
    ['time', { kind: 'time', until: inSeconds(1) }, palette.info[shade]],
  ] as const)(
    'has the colour of who must act when it waits for %s',
    (_, waitingFor, color) => {
      const { container } = renderInTheme(
        <PhaseIcon rollout={aPausedCanary({ waitingFor })} />,
        theme,
      );

      expect(container.querySelector('svg')).toHaveStyle({ color });
    },
  );

  it('differs in shape, not only in colour', () => {
    const glyphs = rolloutPhases.map(phase => {
      const { container } = renderInTheme(
        <PhaseIcon rollout={aRollout({ phase })} />,
        theme,
      );
      return container.querySelector('svg')?.getAttribute('data-glyph');
    });

    expect(new Set(glyphs).size).toBe(rolloutPhases.length);
  });

  it('is decoration for those who listen', () => {
    const { container } = renderInTheme(
      <PhaseIcon rollout={aRollout()} />,
      theme,
    );

    expect(container.querySelector('svg')).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });
});
