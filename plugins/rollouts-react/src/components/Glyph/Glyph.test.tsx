import { screen } from '@testing-library/react';
import { renderInTheme } from '../../__testUtils__/renderInTheme';
import { Glyph } from './Glyph';
import { GlyphName } from './GlyphName';
import { glyphShapes } from './glyphShapes';

describe('Glyph', () => {
  it('is read out when it has a title', () => {
    renderInTheme(<Glyph name="check" title="successful" />);

    expect(screen.getByRole('img', { name: 'successful' })).toBeVisible();
  });

  it('is drawn differently for each name', () => {
    const drawings = (Object.keys(glyphShapes) as GlyphName[]).map(name => {
      const { container } = renderInTheme(<Glyph name={name} />);
      return container.querySelector('svg')?.innerHTML;
    });

    expect(new Set(drawings).size).toBe(drawings.length);
    expect(drawings.join()).not.toContain('undefined');
  });
});
