import type { ResultOf, VariablesOf } from '@foodsaas/graphql';
import { contrast, isColour, neededForText } from '@/lib/contrast';
import type { Problem } from '@/lib/errors';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import type { Look, Palette, Preset, ThemeDocument, UpdateThemeDocument } from './documents';

type Theme = ResultOf<typeof ThemeDocument>['theme'];

/** A logo that was there already has no id. */
export type ThemeForm = Look & { preset: string; tagline: Texts; logo: { id: string | null; url: string } | null };

export const formOf = (theme: Theme): ThemeForm => ({
  preset: theme.preset,
  light: theme.light,
  dark: theme.dark,
  radius: theme.radius,
  headingFont: theme.headingFont,
  bodyFont: theme.bodyFont,
  heroLayout: theme.heroLayout,
  tagline: textsOf(theme.taglineTranslations),
  logo: theme.logo ? { id: null, url: theme.logo.url } : null,
});

/** The form with a preset's look; name, words and logo stay. */
export const withPreset = (form: ThemeForm, { key, light, dark, radius, headingFont, bodyFont, heroLayout }: Preset): ThemeForm => ({ ...form, preset: key, light, dark, radius, headingFont, bodyFont, heroLayout });

export function inputOf(form: ThemeForm, version: number, locales: readonly string[]): VariablesOf<typeof UpdateThemeDocument>['input'] {
  const { preset, radius, headingFont, bodyFont, heroLayout } = form;
  return {
    version,
    preset,
    light: coloursOf(form.light),
    dark: coloursOf(form.dark),
    radius,
    headingFont,
    bodyFont,
    heroLayout,
    tagline: translationsOf(form.tagline, locales),
    ...(form.logo?.id === null ? {} : { logoId: form.logo?.id ?? null }),
  };
}

const coloursOf = ({ background, surface, text, mutedText, primary, onPrimary, accent, border }: Palette) => ({ background, surface, text, mutedText, primary, onPrimary, accent, border });

export type ColourName = keyof ReturnType<typeof coloursOf>;

export const colourLabels: Record<ColourName, string> = {
  background: 'Background',
  surface: 'Cards',
  text: 'Text',
  mutedText: 'Quiet text',
  primary: 'Buttons and links',
  onPrimary: 'Text on buttons',
  accent: 'Accent',
  border: 'Lines',
};

/** The grounds that each text colour is read on; the storefront shows no other pairs. */
const grounds: Partial<Record<ColourName, readonly ColourName[]>> = {
  text: ['background', 'surface'],
  mutedText: ['background', 'surface'],
  primary: ['background'],
  onPrimary: ['primary'],
};

export type Reading = { ground: ColourName; ratio: number; enough: boolean };

/** How well a colour can be read on each of its grounds; nothing while one of the two is no colour. */
export function readingsOf(palette: Palette, colour: ColourName): Reading[] {
  return (grounds[colour] ?? []).flatMap((ground) => {
    const [front, back] = [palette[colour], palette[ground]];
    if (!isColour(front) || !isColour(back)) return [];
    const ratio = contrast(front, back);
    return [{ ground, ratio, enough: ratio >= neededForText }];
  });
}

/** The problems that a change of the form leaves: those of colours that neither changed themselves nor stand on another ground now. */
export function problemsAfter(problems: readonly Problem[], before: ThemeForm, part: Partial<ThemeForm>): Problem[] {
  return problems.filter(({ field }) => {
    const [name, colour] = (field ?? '').split('.') as ['light' | 'dark', ColourName | undefined];
    if (!(name in part)) return true;
    const changed = part[name];
    if (colour === undefined || changed === undefined || !(colour in colourLabels)) return false;
    return [colour, ...(grounds[colour] ?? [])].every((each) => changed[each] === before[name][each]);
  });
}
