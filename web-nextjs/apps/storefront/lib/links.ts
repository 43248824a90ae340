/** The languages that a link depends on: the brand's own one has no prefix. */
export type LinkContext = { defaultLocale: string; locale: string };

/** The public address of a page of the site: the only place where one is made. `path` begins with a slash and has no language prefix. */
export function pageHref({ defaultLocale, locale }: LinkContext, path: string): string {
  if (locale === defaultLocale) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/**
 * What an editor typed as the target of a link: a path of the site gets its language; web, mail and phone addresses and anchors stay;
 * anything else (`javascript:` above all) is no link.
 */
export function contentHref(context: LinkContext, target: string): string | null {
  const href = target.trim();
  if (href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/\\')) return pageHref(context, href);
  return /^(https?:\/\/|mailto:|tel:|#)/i.test(href) ? href : null;
}

/** True for a link that stays on the site, so that the router can follow it. */
export const isInternal = (href: string): boolean => href.startsWith('/');
