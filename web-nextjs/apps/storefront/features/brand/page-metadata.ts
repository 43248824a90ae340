import type { Metadata } from 'next';
import { alternates } from '@/lib/alternates';
import { siteUrl, type Site } from './site';

type PageFacts = { path: string; title?: string; description?: string | null; image?: { src: string; width: number; height: number; alt: string } | null };

/** Title, canonical address, the same page in the other languages, and the card that a shared link shows. */
export function pageMetadata(site: Site, { path, title, description, image }: PageFacts): Metadata {
  const { brand, locale } = site;
  const heading = title ? `${title} · ${brand.name}` : brand.name;
  const url = siteUrl(site, path);
  const picture = image ? [{ url: `${brand.origin}${image.src}`, width: image.width, height: image.height, alt: image.alt }] : undefined;
  return {
    title: { absolute: heading },
    description: description ?? undefined,
    alternates: { canonical: url, languages: alternates(brand, path) },
    openGraph: { type: 'website', siteName: brand.name, title: heading, description: description ?? undefined, url, locale: locale.replace('-', '_'), images: picture },
  };
}
