import type { Cart, CartLine, CartProblem } from '../cart-documents';
import type { Order } from '../order-documents';

const euros = (amount: string) => ({ amount, currency: 'EUR', minorUnits: Number(amount.replace('.', '')) });

export const aLine = (parts: Partial<CartLine> = {}): CartLine => ({
  id: 'line-1', slug: 'pizza', sizeId: 'size-1', name: 'Pizza', sizeName: null, options: [], quantity: 1, grams: null, note: null, unitPrice: euros('9.00'), total: euros('9.00'), photo: null, ...parts,
});

export const aCart = (parts: Partial<Cart> = {}): Cart => ({
  version: 1, service: 'PICKUP', location: { id: 'place-1', name: 'Mitte' }, requestedFor: null, address: null, table: null, heldUntil: null, itemCount: 1, lines: [aLine()], problems: [],
  quote: { subtotal: euros('9.00'), fees: [], discounts: [], taxes: [], tip: euros('0.00'), total: euros('9.00'), promise: 'promise-1', promisedFor: null }, ...parts,
});

export const aProblem = (parts: Partial<CartProblem>): CartProblem => ({ code: 'LOCATION_CLOSED', message: '', lineId: null, fix: { kind: 'WAIT_UNTIL', at: null, amount: null }, ...parts });

export const anOrder = (parts: Partial<Order> = {}): Order => ({
  number: 'K7-0142', status: 'PLACED', service: 'PICKUP',
  location: { name: 'Mitte', phone: null, timeZone: 'Europe/Berlin', address: { street: 'Lane 1', postalCode: '10115', city: 'Berlin', region: null, country: 'DE' } },
  lines: [], fees: [], discounts: [], taxes: [], subtotal: euros('9.00'), tip: euros('0.00'), total: euros('9.00'), captured: euros('0.00'), refunded: euros('0.00'),
  placedAt: '2026-11-30T10:00:00Z', requestedFor: null, promisedFor: null, moves: [], payment: { method: 'CASH', status: 'AUTHORISED', failureCode: null, session: null }, laterTip: null, contactName: 'Ada', canCancel: true, canTip: false, ...parts,
});
