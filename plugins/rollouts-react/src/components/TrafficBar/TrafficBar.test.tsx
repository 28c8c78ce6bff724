import { renderInTheme, ThemeName } from '../../__testUtils__/renderInTheme';
import { TrafficBar } from './TrafficBar';

function shares(container: HTMLElement) {
  return [...container.querySelectorAll<HTMLElement>('[data-share]')].map(
    share => [share.getAttribute('data-share'), share.style.flexGrow],
  );
}

describe.each<ThemeName>(['light', 'dark'])('TrafficBar, %s', theme => {
  it('is divided as the traffic is', () => {
    const { container } = renderInTheme(
      <TrafficBar
        split={{
          stable: 70,
          canary: 20,
          additional: [{ name: 'baseline', weight: 10 }],
        }}
        max={100}
      />,
      theme,
    );

    expect(shares(container)).toEqual([
      ['stable', '70'],
      ['canary', '20'],
      ['additional', '10'],
    ]);
  });

  it('leaves out who gets nothing', () => {
    const { container } = renderInTheme(
      <TrafficBar
        split={{ stable: 100, canary: 0, additional: [] }}
        max={100}
      />,
      theme,
    );

    expect(shares(container)).toEqual([['stable', '100']]);
  });

  it('has one colour when there is one version', () => {
    const { container } = renderInTheme(
      <TrafficBar
        split={{ stable: 0, canary: 100, additional: [] }}
        max={100}
        isSteady
      />,
      theme,
    );

    expect(shares(container)).toEqual([['stable', '100']]);
  });
});
