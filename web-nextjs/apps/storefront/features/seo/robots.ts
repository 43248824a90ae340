import { publicOrigin } from '@/lib/origin';
import { getSiteAddress } from './get-sitemap';

export async function robots(tenant: string): Promise<Response> {
  const { slug } = await getSiteAddress(tenant);
  const lines = ['User-agent: *', 'Allow: /', 'Disallow: /preview/', 'Disallow: /*/preview/', `Sitemap: ${publicOrigin(slug)}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
