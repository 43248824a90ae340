import { slugFor } from '@/lib/slug';

/** An address for a title: `/about-us`. Empty where no letter of the title fits into one. */
export function pathFor(title: string): string {
  const slug = slugFor(title);
  return slug === '' ? '' : `/${slug}`;
}
