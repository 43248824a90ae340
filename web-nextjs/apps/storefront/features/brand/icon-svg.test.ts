import { describe, expect, it } from 'vitest';
import { iconSvg } from './icon-svg';

describe('The icon of a brand', () => {
  it('shows its first letter, of any script', () => {
    expect(iconSvg(' emberwick', '#000000', '#ffffff')).toContain('>E</text>');
    expect(iconSvg('宵の木', '#000000', '#ffffff')).toContain('>宵</text>');
  });

  it('takes no markup from the name', () => {
    expect(iconSvg('<script>', '#000000', '#ffffff')).toContain('></text>');
  });
});
