import { icon } from '@/features/brand/icon';
import { manifest } from '@/features/brand/manifest';
import { robots } from '@/features/seo/robots';
import { sitemap } from '@/features/seo/sitemap';

type Context = { params: Promise<{ tenant: string; file: string }> };

/** The files that a brand's site has besides its pages, by their public names. */
const FILES = new Map<string, (tenant: string) => Promise<Response>>([
  ['robots.txt', robots],
  ['sitemap.xml', sitemap],
  ['manifest.webmanifest', manifest],
  ['icon.svg', icon],
]);

export const dynamic = 'force-static';
export const generateStaticParams = (): never[] => [];

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { tenant, file } = await params;
  return FILES.get(file)?.(tenant) ?? new Response('Not found', { status: 404 });
}
