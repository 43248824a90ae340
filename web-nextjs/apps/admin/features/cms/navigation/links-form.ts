import { type Texts, textsOf, writtenTranslations } from '@/lib/texts';
import type { Navigation } from './documents';

export type LinkForm = { key: string; label: Texts; href: string };
export type LinksForm = { header: LinkForm[]; footer: LinkForm[] };

const read = (links: Navigation['header'], place: string): LinkForm[] =>
  links.map((link, index) => ({ key: `${place}-${String(index)}`, label: textsOf(link.labelTranslations), href: link.href }));

export const formOf = (navigation: Navigation): LinksForm => ({ header: read(navigation.header, 'header'), footer: read(navigation.footer, 'footer') });

const write = (links: readonly LinkForm[], locales: readonly string[]) => links.map((link) => ({ label: writtenTranslations(link.label, locales), href: link.href.trim() }));

export const inputOf = (form: LinksForm, version: number, locales: readonly string[]) => ({ version, header: write(form.header, locales), footer: write(form.footer, locales) });
