import type { OrderStatus } from '@/features/ordering/documents';
import type { Problem } from '@/lib/errors';
import { parsePrice } from '@/lib/money';
import type { Where } from './documents';

export type HistoryForm = { text: string; item: string; status: string; locationId: string; from: string; until: string; least: string; most: string };

export const emptyHistory: HistoryForm = { text: '', item: '', status: '', locationId: '', from: '', until: '', least: '', most: '' };

/** What is searched for, or what a look at it already finds wrong. Both days belong to it. */
export function readHistory(form: HistoryForm, digits: number): { where: Where; problems: Problem[] } {
  const problems: Problem[] = [];
  const amount = (text: string, field: string): number | undefined => {
    if (text.trim() === '') return undefined;
    const parsed = parsePrice(text, digits);
    if (!parsed.ok) problems.push({ code: 'AMOUNT_INVALID', message: parsed.message, field });
    return parsed.ok ? Number(parsed.amount.replace('.', '')) : undefined;
  };
  const some = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const all = {
    text: some(form.text),
    item: some(form.item),
    status: some(form.status) as OrderStatus | undefined,
    locationId: some(form.locationId),
    from: some(form.from),
    to: some(form.until),
    minTotal: amount(form.least, 'least'),
    maxTotal: amount(form.most, 'most'),
  };
  if (all.from !== undefined && all.to !== undefined && all.from > all.to) problems.push({ code: 'DAYS_REVERSED', message: 'The last day is before the first.', field: 'until' });
  if (all.minTotal !== undefined && all.maxTotal !== undefined && all.minTotal > all.maxTotal) problems.push({ code: 'AMOUNTS_REVERSED', message: 'This is less than the least.', field: 'most' });
  const where = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Where;
  return { where, problems };
}

const day = 86_400_000;
/** How many days a file has where the form does not say, and at most. */
const usual = 31;
const longest = 366;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (text: string) => new Date(`${text}T00:00Z`).getTime();

/** The days of a file: those of the form, else the last month; never more than a year. */
export function daysOfFile({ from, until }: Pick<HistoryForm, 'from' | 'until'>, today: string): { from: string; to: string } {
  const last = until !== '' ? until : from !== '' && timeOf(from) + (longest - 1) * day < timeOf(today) ? dayOf(timeOf(from) + (longest - 1) * day) : today;
  const earliest = dayOf(timeOf(last) - (longest - 1) * day);
  const first = from === '' ? dayOf(timeOf(last) - (usual - 1) * day) : from;
  return { from: first < earliest ? earliest : first > last ? last : first, to: last };
}

export const fileAddress = (slug: string, { from, to }: { from: string; to: string }, separator: 'comma' | 'semicolon'): string =>
  `/b/${encodeURIComponent(slug)}/exports/orders.csv?from=${from}&to=${to}${separator === 'semicolon' ? '&separator=semicolon' : ''}`;
