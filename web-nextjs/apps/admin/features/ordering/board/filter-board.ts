import type { Order, Service } from '../documents';

export type BoardFilter = { services: readonly Service[]; words: string };

export const everything: BoardFilter = { services: [], words: '' };

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const digits = (text: string) => text.replace(/\D/g, '');

const textsOf = ({ number, contact, address, table, lines }: Order) =>
  [number, number.replace('-', ''), contact?.name, contact?.email, address?.street, address?.postalCode, table, ...lines.map(({ name }) => name)].filter((text) => typeof text === 'string');

/** Whether every word is in the number, the name, the address or a dish; digits find a telephone number however it is written. */
function hasWords(order: Order, words: string): boolean {
  const wanted = plain(words).split(/\s+/).filter((word) => word !== '');
  const texts = textsOf(order).map(plain);
  const phone = digits(order.contact?.phone ?? '');
  const asPhone = digits(words);
  if (asPhone.length >= 4 && asPhone.length === words.replace(/[\s+/()-]/g, '').length && phone.includes(asPhone.replace(/^0+/, ''))) return true;
  return wanted.every((word) => texts.some((text) => text.includes(word)));
}

export const filtered = (orders: Iterable<Order>, { services, words }: BoardFilter): Order[] =>
  [...orders].filter((order) => (services.length === 0 || services.includes(order.service)) && (words.trim() === '' || hasWords(order, words)));

/** In how many ways the board is narrowed: to a location, to services, to words. */
export const narrowings = ({ services, words }: BoardFilter, locationId: string): number => [locationId !== '', services.length > 0, words.trim() !== ''].filter(Boolean).length;
