import type { Problem } from '@/lib/errors';
import { parsePrice } from '@/lib/money';
import { type ServiceType, serviceLabels } from '../labels';
import type { PriceInput, PriceList, PriceLists } from './documents';

export type ListForm = { name: string; locationId: string; service: '' | ServiceType; from: string; until: string };

export const emptyList: ListForm = { name: '', locationId: '', service: '', from: '', until: '' };

export const formOf = ({ name, locationId, service, from, until }: PriceList): ListForm => ({ name, locationId: locationId ?? '', service: service ?? '', from: from ?? '', until: until ?? '' });

/** Everything is said, so that what was emptied is lifted. */
export const inputOf = ({ name, locationId, service, from, until }: ListForm) => ({
  name: name.trim(),
  locationId: locationId === '' ? null : locationId,
  service: service === '' ? null : service,
  from: from === '' ? null : from,
  until: until === '' ? null : until,
});

/** What the typed prices change of those that there are: an emptied one is taken off the list. */
export function readPrices(typed: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>, digits: number): { prices: PriceInput[]; problems: Map<string, Problem> } {
  const prices: PriceInput[] = [];
  const problems = new Map<string, Problem>();
  for (const [sizeId, text] of typed) {
    const before = present.get(sizeId) ?? null;
    const parsed = text.trim() === '' ? { ok: true as const, amount: null } : parsePrice(text, digits);
    if (!parsed.ok) problems.set(sizeId, { code: 'PRICE_UNREADABLE', message: parsed.message });
    else if (parsed.amount !== before) prices.push({ sizeId, price: parsed.amount });
  }
  return { prices, problems };
}

/** Whom a list is for and when: "Harbour · delivery · from 2026-07-01". */
export function termsText({ locationId, service, from, until }: PriceList, places: PriceLists['locations']['nodes']): string {
  const where = locationId === null ? 'Every location' : (places.find(({ id }) => id === locationId)?.name ?? 'A location that is gone');
  const days = [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`].filter((part) => part !== '').join(' ');
  return [where, service === null ? 'every service' : serviceLabels[service].toLowerCase(), days].filter((part) => part !== '').join(' · ');
}
