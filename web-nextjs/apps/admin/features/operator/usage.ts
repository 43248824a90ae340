import type { PlatformBrand } from './documents';

type Line = NonNullable<PlatformBrand['usage']>[number];

const labels: Record<Line['kind'], string> = {
  DISHES: 'Dishes',
  PAGES: 'Pages',
  ENTRIES: 'Entries',
  PICTURES: 'Pictures',
  PICTURE_BYTES: 'Size of its pictures',
  STAFF: 'People',
  DINERS: 'Guests with an account',
  ORDERS: 'Orders',
  EVENTS_WAITING: 'Events waiting',
  EVENTS_GIVEN_UP: 'Events given up',
};

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];

const sizeText = (bytes: number): string => {
  const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toLocaleString('en', { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power] ?? ''}`;
};

/** What a line of a restaurant's usage is called, and how much it is in words. */
export const usageText = ({ kind, amount }: Line): { label: string; value: string } => ({ label: labels[kind], value: kind === 'PICTURE_BYTES' ? sizeText(amount) : amount.toLocaleString('en') });
