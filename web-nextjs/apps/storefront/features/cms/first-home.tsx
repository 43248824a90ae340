import { buttonStyles } from '@foodsaas/ui/button';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';

/** The home page of a brand that has not made one yet. */
export function FirstHome({ site }: { site: Site }) {
  const { brand, texts } = site;
  return (
    <section className="flex min-h-[70dvh] flex-col items-center justify-center gap-6 bg-[image:var(--glow)] px-4 py-20 text-center">
      <p className="text-lg font-medium text-muted">{texts.welcome}</p>
      <h1 className="text-[clamp(2.75rem,1.6rem+6vw,6rem)] font-bold leading-[1.05] tracking-tight">{brand.name}</h1>
      <p className="mt-4 flex flex-wrap justify-center gap-3">
        <Link href={siteHref(site, '/menu')} className={buttonStyles('primary', 'min-h-13 px-7 text-lg')}>
          {texts.seeMenu}
        </Link>
        <Link href={siteHref(site, '/locations')} className={buttonStyles('outline', 'min-h-13 px-7 text-lg')}>
          {texts.findUs}
        </Link>
      </p>
    </section>
  );
}
