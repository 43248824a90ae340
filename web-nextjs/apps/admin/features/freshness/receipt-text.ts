import { millisecondsBetween } from '@/lib/time';
import type { Receipt, ReplacedPage } from './documents';

/** How long a page could still be served as it was; null where it is replaced on its next visit. */
export const freshAfter = (page: Pick<ReplacedPage, 'invalidatedAt' | 'freshAt'>): number | null =>
  page.freshAt === null ? null : millisecondsBetween(page.invalidatedAt, page.freshAt);

const plural = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`;

/** A receipt in one sentence. */
export function summaryOf(receipt: Pick<Receipt, 'state' | 'pages'>): string {
  if (receipt.state === 'PENDING') return 'Replacing pages …';
  if (receipt.pages.length === 0) return 'No page shows this: nothing to replace';
  const times = receipt.pages.map(freshAfter).filter((time) => time !== null);
  const slowest = times.length > 0 ? ` in ${String(Math.max(...times))} ms` : '';
  const later = receipt.pages.length - times.length;
  const replaced = times.length > 0 ? `${plural(times.length, 'page', 'pages')} replaced${slowest}` : '';
  const waiting = later > 0 ? `${plural(later, 'page', 'pages')} on the next visit` : '';
  return [replaced, waiting].filter((part) => part !== '').join(', ');
}

const causes: Record<string, string> = { 'catalog.menu-changed': 'Menu changed', 'cms.page-published': 'Page published', 'cms.theme-changed': 'Theme changed' };

/** What happened, for people: the event's name without its version, in words. */
export function causeText(cause: string): string {
  const name = cause.replace(/\.v\d+$/, '');
  if (causes[name] !== undefined) return causes[name];
  if (!/^[a-z]+\.[a-z-]+$/.test(name)) return cause;
  const words = name.slice(name.indexOf('.') + 1).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
