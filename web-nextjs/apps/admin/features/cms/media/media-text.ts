import { megabyte } from '@/lib/api/upload';
import type { MediaUsage, MediaUse } from './documents';

/** `3.4 MB`, `120 KB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} bytes`;
  return bytes < megabyte ? `${String(Math.round(bytes / 1024))} KB` : `${String(Math.round((bytes / megabyte) * 10) / 10)} MB`;
}

export const usageText = ({ count, maxCount, bytes, maxBytes }: MediaUsage): string =>
  `${String(count)} of ${String(maxCount)} pictures, ${sizeText(Number(bytes))} of ${sizeText(Number(maxBytes))}`;

/** How full the library is, from 0 to 1, by whatever is nearer its end. */
export const fullness = ({ count, maxCount, bytes, maxBytes }: MediaUsage): number => Math.min(1, Math.max(count / maxCount, Number(bytes) / Number(maxBytes)));

const kinds: Record<string, string> = { Item: 'Dish', Page: 'Page', PageDraft: 'Draft of page', Theme: 'Logo of the site', ContentEntry: 'Entry' };

/** Where a picture is shown, in words. */
export const placeText = ({ subjectType, name }: Pick<MediaUse, 'subjectType' | 'name'>): string => [kinds[subjectType] ?? subjectType, name].filter(Boolean).join(' ');

/** Where in the console that place is edited. */
export function placeLink({ subjectType, subjectId }: Pick<MediaUse, 'subjectType' | 'subjectId'>): string | null {
  if (subjectType === 'Theme') return 'theme';
  if (subjectType === 'Item') return 'menu';
  if (subjectType === 'ContentEntry' && subjectId) return `content/entry/${subjectId}`;
  return subjectType === 'PageDraft' && subjectId ? `pages/${subjectId}` : null;
}
