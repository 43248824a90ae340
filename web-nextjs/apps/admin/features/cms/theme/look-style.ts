import type { CSSProperties } from 'react';
import type { FontFamily, Look, Radius } from './documents';

export const fontNames: Record<FontFamily, { label: string; stack: string }> = {
  SANS: { label: 'Sans · plain', stack: "'Figtree Variable', system-ui, sans-serif" },
  SERIF: { label: 'Serif · as in books', stack: "'Fraunces Variable', Georgia, serif" },
  ROUNDED: { label: 'Rounded · friendly', stack: "'Nunito Variable', system-ui, sans-serif" },
  CONDENSED: { label: 'Condensed · poster', stack: "'Sofia Sans Condensed Variable', system-ui, sans-serif" },
  SLAB: { label: 'Slab · sturdy', stack: "'Bitter Variable', Rockwell, serif" },
};

const radii: Record<Radius, { control: string; card: string }> = {
  NONE: { control: '0', card: '0' },
  SMALL: { control: '0.25em', card: '0.375em' },
  MEDIUM: { control: '0.625em', card: '1em' },
  LARGE: { control: '999px', card: '1.75em' },
};

/** The look as custom properties, so that one drawing shows every theme. */
export function lookStyle(look: Look, scheme: 'light' | 'dark'): CSSProperties {
  const palette = look[scheme];
  const { control, card } = radii[look.radius];
  return {
    '--m-ground': palette.background,
    '--m-surface': palette.surface,
    '--m-text': palette.text,
    '--m-muted': palette.mutedText,
    '--m-primary': palette.primary,
    '--m-on-primary': palette.onPrimary,
    '--m-accent': palette.accent,
    '--m-border': palette.border,
    '--m-control': control,
    '--m-card': card,
    '--m-heading': fontNames[look.headingFont].stack,
    '--m-body': fontNames[look.bodyFont].stack,
  } as CSSProperties;
}
