import type { EnumOf } from '@foodsaas/graphql';

/** The colours of one scheme, `#rrggbb` each. */
export type Palette = Record<'background' | 'surface' | 'text' | 'mutedText' | 'primary' | 'onPrimary' | 'accent' | 'border', string>;

/** The part of a brand's theme that is made of tokens. */
export type ThemeTokens = {
  light: Palette;
  dark: Palette;
  radius: EnumOf<'Radius'>;
  headingFont: EnumOf<'FontFamily'>;
  bodyFont: EnumOf<'FontFamily'>;
};

/** Japanese, Chinese and Korean text in the system's own fonts: a web font for those scripts weighs megabytes. */
const ASIAN = "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Yu Gothic Medium', 'Yu Gothic', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo";
const ASIAN_SERIF = "'Hiragino Mincho ProN', 'Yu Mincho', 'Noto Serif JP', 'Noto Serif CJK JP'";

const FONTS: Record<EnumOf<'FontFamily'>, string> = {
  SANS: `'Figtree Variable', 'Figtree Local', ${ASIAN}, system-ui, sans-serif`,
  SERIF: `'Fraunces Variable', 'Fraunces Local', ${ASIAN_SERIF}, Georgia, serif`,
  ROUNDED: `'Nunito Variable', 'Nunito Local', ${ASIAN}, ui-rounded, system-ui, sans-serif`,
  CONDENSED: `'Sofia Sans Condensed Variable', 'Sofia Sans Condensed Local', ${ASIAN}, system-ui, sans-serif`,
  SLAB: `'Bitter Variable', 'Bitter Local', ${ASIAN_SERIF}, Rockwell, serif`,
};

const RADII: Record<EnumOf<'Radius'>, { control: string; card: string }> = {
  NONE: { control: '0', card: '0' },
  SMALL: { control: '0.25rem', card: '0.375rem' },
  MEDIUM: { control: '0.625rem', card: '1rem' },
  LARGE: { control: '999px', card: '1.75rem' },
};

const COLOURS = {
  background: '--background',
  surface: '--surface',
  text: '--text',
  mutedText: '--muted-text',
  primary: '--primary',
  onPrimary: '--on-primary',
  accent: '--accent',
  border: '--border',
} as const satisfies Record<keyof Palette, string>;

/** The style sheet of a theme, stronger than the defaults wherever it stands. The browser chooses between the schemes before the first paint; no script, no class. */
export function themeCss(theme: ThemeTokens): string {
  const { control, card } = RADII[theme.radius];
  const shape = [
    `--control-radius:${control}`,
    `--card-radius:${card}`,
    `--heading-font:${FONTS[theme.headingFont]}`,
    `--body-font:${FONTS[theme.bodyFont]}`,
  ];
  const light = [...colours(theme.light), ...shape].join(';');
  return `:root:root{color-scheme:light dark;${light}}@media (prefers-color-scheme:dark){:root:root{${colours(theme.dark).join(';')}}}`;
}

const colours = (palette: Palette): string[] =>
  Object.entries(COLOURS).map(([name, property]) => `${property}:${colour(palette[name as keyof Palette])}`);

/** Only a colour gets into the style sheet; whatever else is there is not text of ours. */
export function colour(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new Error('A colour of a theme is not of the form #rrggbb.');
  return value;
}
