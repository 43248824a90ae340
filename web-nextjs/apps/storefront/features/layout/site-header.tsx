import { Icon } from '@foodsaas/ui/icon';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { CartIsland } from '@/features/ordering/cart-island';
import { Picture } from '@/features/media/picture';
import { contentHref, isInternal } from '@/lib/links';
import type { Frame } from './get-frame';
import { LanguageSwitch } from './language-switch';
import { NavLinks } from './nav-links';

export function SiteHeader({ site, frame }: { site: Site; frame: Frame }) {
  const { brand, texts, locale } = site;
  const { logo } = frame.theme;
  const { cart } = texts.ordering;
  return (
    <header className="border-b border-border bg-background print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 px-4 sm:gap-x-8 py-2 sm:px-6">
        <Link href={siteHref(site, '/')} className="flex min-h-12 min-w-0 items-center gap-3 font-heading text-xl font-bold tracking-tight">
          {logo ? <Picture image={logo} sizes="48px" urgency="soon" decorative className="size-10 shrink-0 rounded-[min(var(--card-radius),0.75rem)] bg-transparent object-contain" /> : null}
          <span className="truncate">{brand.name}</span>
        </Link>
        <nav aria-label={texts.mainNavigation} className="order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-4 md:order-none md:mx-0 md:ml-auto md:w-auto md:px-0">
          <ul className="flex gap-x-6">
            <NavLinks links={headerLinks(site, frame)} />
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1 md:ml-0">
          <CartIsland
            locale={locale}
            region={site.region}
            country={brand.country}
            menuHref={siteHref(site, '/menu')}
            checkoutHref={siteHref(site, '/checkout')}
            words={{ cart: cart.title, count: cart.count, added: cart.added, show: cart.show }}
          />
          <Link href={siteHref(site, '/account')} prefetch={false} className="inline-flex size-11 items-center justify-center rounded-control text-muted hover:text-text">
            <Icon name="person" className="size-5" />
            <span className="sr-only">{texts.account.title}</span>
          </Link>
          {brand.locales.length > 1 ? <LanguageSwitch label={texts.language} defaultLocale={brand.defaultLocale} locale={locale} languages={brand.locales.map(languageOf)} /> : null}
        </div>
      </div>
    </header>
  );
}

/** What the brand chose; a brand that chose nothing yet has its menu and its locations. */
function headerLinks(site: Site, frame: Frame) {
  const chosen = frame.navigation.header.map(({ label, href }) => ({ label, path: href }));
  const links = chosen.length > 0 ? chosen : [{ label: site.texts.menu, path: '/menu' }, { label: site.texts.locations, path: '/locations' }];
  return links.flatMap(({ label, path }) => {
    const href = contentHref({ defaultLocale: site.brand.defaultLocale, locale: site.locale }, path);
    return href && isInternal(href) ? [{ label, path, href }] : [];
  });
}

/** A language by its own name. */
const languageOf = (locale: string) => ({ locale, name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale });
