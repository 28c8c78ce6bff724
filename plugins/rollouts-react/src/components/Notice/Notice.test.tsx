import { screen } from '@testing-library/react';
import {
  renderInTheme,
  themes,
  ThemeName,
} from '../../__testUtils__/renderInTheme';
import { Notice } from './Notice';

describe.each<ThemeName>(['light', 'dark'])('Notice, %s', theme => {
  const { palette } = themes[theme];

  it.each(['info', 'warning', 'error'] as const)(
    'says what is the matter, with a glyph and in the ink of text: %s',
    severity => {
      const { container } = renderInTheme(
        <Notice severity={severity} role="alert">
          <p>prod-ap-1 does not answer.</p>
        </Notice>,
        theme,
      );

      expect(screen.getByRole('alert')).toHaveTextContent(
        'prod-ap-1 does not answer.',
      );
      expect(screen.getByRole('alert')).toHaveStyle({
        color: palette.text.primary,
      });
      expect(container.querySelector('[data-glyph]')).toBeInTheDocument();
    },
  );

  it('takes another glyph', () => {
    const { container } = renderInTheme(
      <Notice severity="warning" glyph="offline">
        Away
      </Notice>,
      theme,
    );

    expect(container.querySelector('[data-glyph]')).toHaveAttribute(
      'data-glyph',
      'offline',
    );
  });
});
