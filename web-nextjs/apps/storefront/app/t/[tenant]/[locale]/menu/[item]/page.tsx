import { Icon } from '@foodsaas/ui/icon';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, siteHref, type SiteParams } from '@/features/brand/site';
import { Picture } from '@/features/media/picture';
import { largestOf } from '@/features/media/sources';
import { DietBadges } from '@/features/menu/diet-badges';
import { getItem } from '@/features/menu/get-item';
import { itemJsonLd } from '@/features/menu/item-json-ld';
import { SoldOut } from '@/features/menu/sold-out';
import { dishOf, dishWords } from '@/features/ordering/dish';
import { DishForm } from '@/features/ordering/dish-form';
import { breadcrumbList } from '@/features/seo/breadcrumbs';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams & { item: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = (): never[] => [];

async function readItem(params: PageProps['params']) {
  const site = await openSite(params);
  const slug = decodeURIComponent((await params).item);
  return { site, slug, item: (await getItem(site.tenant, site.locale, slug)) ?? notFound() };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { site, slug, item } = await readItem(params);
  return pageMetadata(site, { path: `/menu/${slug}`, title: item.name, description: item.description, image: item.photo && largestOf(item.photo) });
}

export default async function ItemPage({ params }: PageProps) {
  const { site, slug, item } = await readItem(params);
  const { texts } = site;
  const path = `/menu/${slug}`;
  return (
    <article className="mx-auto max-w-6xl px-4 pb-20 pt-6 sm:px-6">
      <p>
        <Link href={`${siteHref(site, '/menu')}#${item.category.slug}`} className="inline-flex min-h-11 items-center gap-2 text-muted underline-offset-4 hover:text-text hover:underline">
          <Icon name="back" />
          {texts.backToMenu}
        </Link>
      </p>
      <div className={item.photo ? 'mt-4 grid gap-8 lg:grid-cols-2 lg:gap-14' : 'mt-4 max-w-2xl'}>
        {item.photo ? (
          <Picture image={item.photo} sizes="(min-width: 1024px) 540px, 100vw" urgency="first" className="aspect-[4/3] w-full rounded-card lg:sticky lg:top-6 lg:aspect-square" />
        ) : null}
        <div className="flex flex-col gap-6">
          <div>
            <p className="font-medium text-primary">{item.category.name}</p>
            <h1 className="mt-1 text-4xl font-bold tracking-tight sm:text-5xl">{item.name}</h1>
            {item.description ? <p className="mt-4 text-lg leading-relaxed text-muted">{item.description}</p> : null}
            <div className="mt-4 flex flex-wrap gap-2">
              <SoldOut site={site} timeZone={item.timeZone} availability={item.availability} />
              <DietBadges site={site} diets={item.diets} />
            </div>
          </div>
          <DishForm dish={dishOf(item, texts, site.region)} words={dishWords(texts)} locale={site.locale} region={site.region} />
        </div>
      </div>
      <JsonLd data={itemJsonLd(site, slug, item)} />
      <JsonLd data={breadcrumbList(site, [{ name: texts.menu, path: '/menu' }, { name: item.name, path }])} />
    </article>
  );
}
