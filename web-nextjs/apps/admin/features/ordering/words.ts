import { conventions } from '@/lib/conventions';
import type { Order, OrderLine, OrderStatus, Service } from './documents';

export const statusNames: Record<OrderStatus, string> = {
  PENDING: 'Not paid yet', PLACED: 'New', ACCEPTED: 'Accepted', PREPARING: 'Preparing', READY: 'Ready', OUT_FOR_DELIVERY: 'On the way', COMPLETED: 'Completed', REJECTED: 'Rejected', CANCELLED: 'Cancelled',
};

export const serviceNames: Record<Service, string> = { DELIVERY: 'Delivery', PICKUP: 'Pickup', DINE_IN: 'Dine in' };

export const methodNames = { ONLINE: 'Online', CASH: 'Cash', CARD_AT_DOOR: 'Card at the door' } as const;

/** How much of a dish: `2 ×`, or by weight `350 g`. */
export const amountText = ({ quantity, grams }: Pick<OrderLine, 'quantity' | 'grams'>): string => (grams === null ? `${String(quantity)} ×` : `${quantity === 1 ? '' : `${String(quantity)} × `}${String(grams)} g`);

/** How many of a line there are: what the restaurant said is missing is made by nobody. */
export const piecesOf = ({ quantity, missing }: Pick<OrderLine, 'quantity' | 'missing'>): number => quantity - missing;

export const dishText = ({ name, sizeName }: Pick<OrderLine, 'name' | 'sizeName'>): string => (sizeName === null ? name : `${name}, ${sizeName}`);

/** Where it goes, in a line. */
export function whereText({ service, table, address }: Pick<Order, 'service' | 'table' | 'address'>): string {
  if (service === 'DINE_IN') return table === null ? 'At the table' : `Table ${table}`;
  if (service === 'DELIVERY' && address !== null) return `${address.street}, ${address.postalCode} ${address.city}`;
  return serviceNames[service];
}

/** A time of the day at the location: `18:45`. */
export const clockText = (iso: string, timeZone: string): string => new Intl.DateTimeFormat(conventions, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(iso));
