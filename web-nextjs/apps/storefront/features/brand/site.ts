import { regional } from '@foodsaas/ui/format/money';
import { notFound } from 'next/navigation';
import { pageHref } from '@/lib/links';
import { textsFor, type Texts } from '@/text';
import { getBrand, type Brand } from './get-brand';

export type SiteParams = { tenant: string; locale: string };

/** A brand's site in one language: what every page is made with. `region` is the locale of its numbers and times. */
export type Site = SiteParams & { brand: Brand; texts: Texts; region: string };

/** The site that a path names; no such brand or language is a page that does not exist. */
export async function openSite(params: Promise<SiteParams>): Promise<Site> {
  const { tenant, locale } = await params;
  if (!/^[\w-]{1,64}$/.test(tenant) || !/^[\w-]{1,16}$/.test(locale)) notFound();
  const brand = await getBrand(tenant, locale);
  if (!brand.locales.includes(locale)) notFound();
  return { tenant, locale, brand, texts: textsFor(locale), region: regional(locale, brand.country) };
}

/** The public path of a page in this site's language. */
export const siteHref = ({ brand, locale }: Site, path: string): string => pageHref({ defaultLocale: brand.defaultLocale, locale }, path);

/** The absolute address of a page, for canonical links and structured data. */
export const siteUrl = (site: Site, path: string): string => `${site.brand.origin}${siteHref(site, path)}`;
