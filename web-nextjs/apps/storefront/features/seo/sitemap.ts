import { getSiteAddress, getSitemap } from './get-sitemap';
import { sitemapXml } from './sitemap-xml';

export async function sitemap(tenant: string): Promise<Response> {
  const [brand, entries] = await Promise.all([getSiteAddress(tenant), getSitemap(tenant)]);
  return new Response(sitemapXml(brand, entries), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
