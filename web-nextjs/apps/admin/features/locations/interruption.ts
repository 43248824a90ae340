import { inHours, tomorrowAt } from '@/lib/time';

/** When a pause or busy mode ends by itself. */
export type End = '30' | '60' | '120' | 'tomorrow' | 'open';

export const ends: readonly { value: End; label: string }[] = [
  { value: '30', label: 'For 30 minutes' },
  { value: '60', label: 'For 1 hour' },
  { value: '120', label: 'For 2 hours' },
  { value: 'tomorrow', label: 'Until tomorrow at 9:00' },
  { value: 'open', label: 'Until I say so' },
];

const morning = 9;

/** The instant as the API takes it; null where somebody will say so. */
export function endAt(end: End, timeZone: string, now: Date): string | null {
  if (end === 'open') return null;
  return (end === 'tomorrow' ? tomorrowAt(morning, timeZone, now) : inHours(Number(end) / 60, now)).toISOString();
}

export const extraMinutes: readonly number[] = [10, 15, 20, 30, 45, 60];
