/** An address for a title: `/about-us`. Empty where no letter of the title fits into one. */
export function pathFor(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? '' : `/${slug.slice(0, 60).replace(/-$/, '')}`;
}
