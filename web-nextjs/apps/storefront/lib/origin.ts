/** The public origin of a brand, from FOODSAAS_PUBLIC_ORIGIN_TEMPLATE such as `https://{slug}.example.com`. Cached pages have no request to read it from. */
export function publicOrigin(slug: string): string {
  const template = process.env.FOODSAAS_PUBLIC_ORIGIN_TEMPLATE;
  if (!template?.includes('{slug}')) throw new Error('FOODSAAS_PUBLIC_ORIGIN_TEMPLATE must be set and contain {slug}.');
  return template.replace('{slug}', slug).replace(/\/$/, '');
}
