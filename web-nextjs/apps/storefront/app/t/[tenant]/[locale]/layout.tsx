import { themeCss } from '@foodsaas/ui/theme';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { openSite, siteHref, type SiteParams } from '@/features/brand/site';
import { getFrame } from '@/features/layout/get-frame';
import { SiteFooter } from '@/features/layout/site-footer';
import { SiteHeader } from '@/features/layout/site-header';
import { SiteTexts } from '@/features/layout/site-texts';
import '@/app/globals.css';

type LayoutProps = { children: ReactNode; params: Promise<SiteParams> };

export const dynamicParams = true;
export const revalidate = false;

/** No page is made at build time: brands come and go while the installation runs. */
export const generateStaticParams = (): SiteParams[] => [];

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { brand } = await openSite(params);
  return {
    metadataBase: new URL(brand.origin),
    title: brand.name,
    applicationName: brand.name,
    manifest: '/manifest.webmanifest',
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export async function generateViewport({ params }: LayoutProps): Promise<Viewport> {
  const { tenant, locale } = await params;
  const { theme } = await getFrame(tenant, locale);
  return {
    colorScheme: 'light dark',
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: theme.light.background },
      { media: '(prefers-color-scheme: dark)', color: theme.dark.background },
    ],
  };
}

export default async function SiteLayout({ children, params }: LayoutProps) {
  const site = await openSite(params);
  const frame = await getFrame(site.tenant, site.locale);
  const { notFoundTitle, notFoundText, backHome, skipToContent } = site.texts;
  return (
    <html lang={site.locale}>
      <head>
        <style dangerouslySetInnerHTML={{ __html: themeCss(frame.theme) }} />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a href="#content" className="sr-only z-50 rounded-control bg-primary px-4 py-3 font-semibold text-on-primary focus:not-sr-only focus:fixed focus:left-4 focus:top-4">
          {skipToContent}
        </a>
        <SiteTexts texts={{ homeHref: siteHref(site, '/'), notFoundTitle, notFoundText, backHome }}>
          <SiteHeader site={site} frame={frame} />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <SiteFooter site={site} frame={frame} />
        </SiteTexts>
      </body>
    </html>
  );
}
