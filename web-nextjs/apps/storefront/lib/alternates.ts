import { pageHref } from './links';

export type SiteAddress = { origin: string; defaultLocale: string; locales: string[] };

/** The addresses of a page in every language of a brand, by its code, and the default one for everybody else. */
export function alternates({ origin, defaultLocale, locales }: SiteAddress, path: string): Record<string, string> {
  const address = (locale: string) => `${origin}${pageHref({ defaultLocale, locale }, path)}`;
  return { ...Object.fromEntries(locales.map((locale) => [locale, address(locale)])), 'x-default': address(defaultLocale) };
}
