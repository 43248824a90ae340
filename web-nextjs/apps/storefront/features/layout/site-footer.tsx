import { ContentLink } from './content-link';
import type { Frame } from './get-frame';
import type { Site } from '@/features/brand/site';

export function SiteFooter({ site, frame }: { site: Site; frame: Frame }) {
  const { brand, texts } = site;
  const links = frame.navigation.footer;
  return (
    <footer className="mt-auto border-t border-border bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-col gap-6 px-4 py-10 sm:px-6 md:flex-row md:items-end md:justify-between">
        <div>
          <p className="font-heading text-2xl font-bold">{brand.name}</p>
          {frame.theme.tagline ? <p className="mt-1 text-muted">{frame.theme.tagline}</p> : null}
        </div>
        {links.length > 0 ? (
          <nav aria-label={texts.footerNavigation}>
            <ul className="flex flex-wrap gap-x-6 gap-y-1">
              {links.map((link) => (
                <li key={link.href}>
                  <ContentLink site={site} href={link.href} className="inline-flex min-h-8 items-center text-muted underline-offset-4 hover:text-text hover:underline">
                    {link.label}
                  </ContentLink>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  );
}
