import type { ReactNode } from 'react';
import type { Site } from '@/features/brand/site';
import { contentHref, isInternal } from '@/lib/links';
import { HoverLink } from './hover-link';

type ContentLinkProps = { site: Site; href: string; className?: string; children: ReactNode };

/** A link whose target an editor typed; only its text where the target is no address. */
export function ContentLink({ site, href, className, children }: ContentLinkProps) {
  const target = contentHref({ defaultLocale: site.brand.defaultLocale, locale: site.locale }, href);
  if (!target) return <span className={className}>{children}</span>;
  if (isInternal(target)) {
    return (
      <HoverLink href={target} className={className}>
        {children}
      </HoverLink>
    );
  }
  return (
    <a href={target} rel="noopener" className={className}>
      {children}
    </a>
  );
}
