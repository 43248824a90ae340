import type { Order, OrderLine } from './documents';

const euro = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: 'EUR', minorUnits: cents });

/** A line for tests: 2 × ramen at 12.50. */
export const line = (part: Partial<OrderLine> & { cents?: number } = {}): OrderLine => {
  const { cents = 2500, ...rest } = part;
  return {
    id: 'l1', itemId: 'i1', name: 'Ramen', sizeName: null, options: [], quantity: 2, grams: null, note: null,
    total: euro(cents), paid: { minorUnits: cents }, missing: 0, refundedQuantity: 0, isReady: false, station: 'kitchen', ...rest,
  };
};

/** An order for tests: placed at noon (UTC), to be fetched at half past. */
export const order = (part: Partial<Order> = {}): Order => ({
  id: 'o1', number: 'K7-0142', version: 1, status: 'PLACED', service: 'PICKUP', location: { id: 'p1', name: 'Mitte', timeZone: 'Europe/Berlin' },
  lines: [line()], fees: [], discounts: [], taxes: [], subtotal: euro(2500), tip: euro(0), total: euro(2500), captured: euro(2500), refunded: euro(0),
  placedAt: '2026-05-01T12:00:00Z', requestedFor: null, promisedFor: '2026-05-01T12:30:00Z', isScheduled: false,
  contact: { name: 'Ada Winter', email: 'ada@example.com', phone: '+49 30 1234567' }, address: null, note: null, table: null, moves: [],
  payment: { method: 'ONLINE', status: 'AUTHORISED', failureCode: null, dispute: null, disputed: euro(0) }, laterTip: null, ...part,
});

/** A tip for tests: 3.00, paid two hours later. */
export const laterTip = (part: Partial<NonNullable<Order['laterTip']>> = {}): NonNullable<Order['laterTip']> => ({
  amount: euro(300), status: 'CAPTURED', begunAt: '2026-05-01T14:00:00Z', refunded: euro(0), dispute: null, disputed: euro(0), ...part,
});

export const money = euro;
