import { describe, expect, it } from 'vitest';
import { themeCss, type Palette, type ThemeTokens } from './theme';

const palette = (value: string): Palette => ({
  background: value,
  surface: value,
  text: value,
  mutedText: value,
  primary: value,
  onPrimary: value,
  accent: value,
  border: value,
});
const theme: ThemeTokens = { light: palette('#ffffff'), dark: palette('#101010'), radius: 'LARGE', headingFont: 'SERIF', bodyFont: 'SANS' };

describe('The style sheet of a theme', () => {
  it('gives both schemes of a colour to the browser', () => {
    const [light, dark] = themeCss(theme).split('@media (prefers-color-scheme:dark)');
    expect(light).toContain('--background:#ffffff;');
    expect(dark).toContain('--background:#101010;');
  });

  it('names the chosen families first and a local font of the same measures second', () => {
    expect(themeCss(theme)).toContain("--heading-font:'Fraunces Variable', 'Fraunces Local'");
  });

  it('refuses a colour that would end the rule', () => {
    const hostile = { ...theme, light: palette('red}body{display:none') };
    expect(() => themeCss(hostile)).toThrow('#rrggbb');
  });
});
