import { ReactElement } from 'react';
import { ThemeProvider } from '@material-ui/core/styles';
import { darkTheme, lightTheme } from '@backstage/theme';
import { render } from '@testing-library/react';
import { builderNow } from '../testUtils';

export const themes = { light: lightTheme, dark: darkTheme };
export type ThemeName = keyof typeof themes;

/** Renders as the portal does; what is rendered again stays in the same theme. */
export function renderInTheme(
  element: ReactElement,
  theme: ThemeName = 'light',
) {
  return render(element, {
    wrapper: ({ children }) => (
      <ThemeProvider theme={themes[theme]}>{children}</ThemeProvider>
    ),
  });
}

/** Sets the browser's clock to the instant at which the built rollouts are looked at. */
export function stopTheClock() {
  beforeEach(() => {
    jest.useFakeTimers({ now: builderNow });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}
