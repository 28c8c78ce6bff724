import { ReactElement } from 'react';
import { errorApiRef } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { ThemeProvider } from '@material-ui/core/styles';
import { mockApis, MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import { darkTheme, lightTheme } from '@backstage/theme';
import { render } from '@testing-library/react';
import { builderNow } from '../testUtils';

export const themes = { light: lightTheme, dark: darkTheme };
export type ThemeName = keyof typeof themes;

const english = { language: 'en-GB' };

/** What a portal has that is shown in English. */
export const languageApis = [
  [errorApiRef, new MockErrorApi()],
  [translationApiRef, mockApis.translation()],
  [appLanguageApiRef, { getLanguage: () => english }],
] as const;

/** Renders as the portal does; what is rendered again stays in the same theme. */
export function renderInTheme(
  element: ReactElement,
  theme: ThemeName = 'light',
) {
  return render(element, {
    wrapper: ({ children }) => (
      <TestApiProvider apis={[...languageApis]}>
        <ThemeProvider theme={themes[theme]}>{children}</ThemeProvider>
      </TestApiProvider>
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
