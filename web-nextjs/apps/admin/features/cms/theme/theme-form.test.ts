import { describe, expect, it } from 'vitest';
import { formOf, inputOf, problemsAfter, readingsOf, withPreset } from './theme-form';

const palette = { background: '#ffffff', surface: '#f4f4f4', text: '#111111', mutedText: '#999999', primary: '#17603f', onPrimary: '#ffffff', accent: '#d9a521', border: '#dddddd' };
const theme = {
  preset: 'ember',
  light: palette,
  dark: palette,
  radius: 'SMALL' as const,
  headingFont: 'SERIF' as const,
  bodyFont: 'SANS' as const,
  heroLayout: 'SPLIT' as const,
  logo: { url: '/media/logo.webp' },
  taglineTranslations: [{ locale: 'de', text: 'Warm' }],
  version: 4,
};

describe('the theme form', () => {
  it('goes back as it came, without touching the logo', () => {
    const input = inputOf(formOf(theme), 4, ['de', 'en']);
    expect(input).toMatchObject({ version: 4, preset: 'ember', radius: 'SMALL', light: palette, tagline: [{ locale: 'de', text: 'Warm' }, { locale: 'en', text: '' }] });
    expect(input).not.toHaveProperty('logoId');
  });

  it('names a new logo and takes one away', () => {
    expect(inputOf({ ...formOf(theme), logo: { id: 'm1', url: 'x' } }, 4, ['de']).logoId).toBe('m1');
    expect(inputOf({ ...formOf(theme), logo: null }, 4, ['de']).logoId).toBeNull();
  });

  it('takes the look of a preset and leaves the words', () => {
    const changed = withPreset(formOf(theme), { ...theme, key: 'sumi', name: 'Sumi', radius: 'NONE' });
    expect(changed).toMatchObject({ preset: 'sumi', radius: 'NONE', tagline: { de: 'Warm' }, logo: { url: '/media/logo.webp' } });
  });

  it('measures text on the grounds that it stands on', () => {
    expect(readingsOf(palette, 'text').map((r) => [r.ground, r.enough])).toEqual([['background', true], ['surface', true]]);
    expect(readingsOf(palette, 'mutedText').every((r) => !r.enough)).toBe(true);
    expect(readingsOf(palette, 'accent')).toEqual([]);
    expect(readingsOf({ ...palette, text: '#12' }, 'text')).toEqual([]);
  });

  it('keeps what is wrong with other colours when one is mended, and nothing that another ground changes', () => {
    const wrong = ['light.text', 'light.mutedText', 'light.onPrimary', 'dark.text', 'tagline'].map((field) => ({ code: 'X', message: '', field }));
    const left = (part: Partial<ReturnType<typeof formOf>>) => problemsAfter(wrong, formOf(theme), part).map(({ field }) => field);
    expect(left({ light: { ...palette, mutedText: '#555555' } })).toEqual(['light.text', 'light.onPrimary', 'dark.text', 'tagline']);
    expect(left({ light: { ...palette, background: '#eeeeee' } })).toEqual(['light.onPrimary', 'dark.text', 'tagline']);
    expect(left({ tagline: {} })).toEqual(['light.text', 'light.mutedText', 'light.onPrimary', 'dark.text']);
  });
});
