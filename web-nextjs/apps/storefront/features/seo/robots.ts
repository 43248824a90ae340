import { getSiteAddress } from './get-sitemap';

export async function robots(tenant: string): Promise<Response> {
  const { origin } = await getSiteAddress(tenant);
  const lines = ['User-agent: *', 'Allow: /', 'Disallow: /preview/', 'Disallow: /*/preview/', `Sitemap: ${origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
