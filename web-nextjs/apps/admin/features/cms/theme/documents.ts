import { type EnumOf, graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const PaletteFragment = graphql(`
  fragment PaletteColours on Palette {
    background
    surface
    text
    mutedText
    primary
    onPrimary
    accent
    border
  }
`);

export const PresetsDocument = graphql(
  `
    query ThemePresets {
      themePresets {
        key
        name
        light { ...PaletteColours }
        dark { ...PaletteColours }
        radius
        headingFont
        bodyFont
        heroLayout
      }
    }
  `,
  [PaletteFragment],
);

export const ThemeDocument = graphql(
  `
    query ThemeEditor {
      theme {
        preset
        light { ...PaletteColours }
        dark { ...PaletteColours }
        radius
        headingFont
        bodyFont
        heroLayout
        logo { url(width: 320) }
        taglineTranslations { locale text }
        version
      }
    }
  `,
  [PaletteFragment],
);

export const UpdateThemeDocument = graphql(
  `
    mutation UpdateTheme($input: UpdateThemeInput!) {
      outcome: updateTheme(input: $input) {
        value: theme { version }
        errors { ...Problem ... on InvalidInputError { proposal } }
      }
    }
  `,
  [ProblemFragment],
);

export type Preset = ResultOf<typeof PresetsDocument>['themePresets'][number];
export type Palette = Preset['light'];
export type FontFamily = EnumOf<'FontFamily'>;
export type Radius = EnumOf<'Radius'>;
export type HeroLayout = EnumOf<'HeroLayout'>;
/** Everything about a theme that is a matter of taste. */
export type Look = { light: Palette; dark: Palette; radius: Radius; headingFont: FontFamily; bodyFont: FontFamily; heroLayout: HeroLayout };
