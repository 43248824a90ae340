import { colour } from '@foodsaas/ui/theme';
import { getSiteFacts } from './get-site-facts';
import { iconSvg } from './icon-svg';

export async function icon(tenant: string): Promise<Response> {
  const { brand, theme } = await getSiteFacts(tenant);
  const svg = iconSvg(brand.name, colour(theme.light.primary), colour(theme.light.onPrimary));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
}
