import { getSiteFacts } from './get-site-facts';

/** What makes the site installable. */
export async function manifest(tenant: string): Promise<Response> {
  const { brand, theme } = await getSiteFacts(tenant);
  const icon = { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' };
  const facts = {
    id: '/',
    name: brand.name,
    short_name: brand.name,
    lang: brand.defaultLocale,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: theme.light.background,
    theme_color: theme.light.background,
    icons: [{ ...icon, purpose: 'any' }, { ...icon, purpose: 'maskable' }],
  };
  return Response.json(facts, { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
}
