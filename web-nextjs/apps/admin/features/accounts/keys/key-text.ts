import { formatInstant, inHours, timeAgo } from '@/lib/time';
import type { ApiKey, KeyChange } from './documents';

export type KeyState = 'live' | 'revoked' | 'expired';

type Life = Pick<ApiKey, 'createdAt' | 'expiresAt' | 'revokedAt' | 'successorId'>;

export const stateOf = ({ revokedAt, expiresAt }: Pick<Life, 'revokedAt' | 'expiresAt'>, now: Date): KeyState => {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && new Date(expiresAt) <= now ? 'expired' : 'live';
};

/** From when to when a key opens something: "Since 3 May 2026, 10:00, until 3 May 2027, 10:00". */
export function lifeText(key: Life, now: Date, timeZone: string): string {
  const state = stateOf(key, now);
  if (key.revokedAt !== null) return `Revoked ${formatInstant(key.revokedAt, timeZone)}`;
  const end = key.expiresAt === null ? null : formatInstant(key.expiresAt, timeZone);
  if (state === 'expired' && end !== null) return `Expired ${end}`;
  if (key.successorId !== null && end !== null) return `Replaced; works until ${end}`;
  const since = `Since ${formatInstant(key.createdAt, timeZone)}`;
  return end === null ? since : `${since}, until ${end}`;
}

export const lastUseText = (lastUsedAt: string | null, now: Date): string => (lastUsedAt === null ? 'Never used' : `Used ${timeAgo(lastUsedAt, now)}`);

/** How long a new key may live, in days; none for ever. */
export const lives = [
  { value: '', label: 'Never' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
];

export const endOf = (days: string, now: Date): string | null => (days === '' ? null : inHours(Number(days) * 24, now).toISOString());

const changeTexts: Record<KeyChange['kind'], (change: KeyChange) => string> = {
  CREATED: ({ subject }) => `made the key ${subject}`,
  PERMISSIONS_CHANGED: ({ subject, detail }) => `changed what ${subject} may do: ${detail}`,
  ORIGINS_CHANGED: ({ subject, detail }) => `changed the origins of ${subject}: ${detail}`,
  ROTATED: ({ subject, detail }) => `replaced ${subject} by ${detail}`,
  REVOKED: ({ subject }) => `revoked ${subject}`,
  INTROSPECTION_ALLOWED: () => 'let publishable keys read the schema',
  INTROSPECTION_FORBIDDEN: () => 'let publishable keys read the schema no longer',
  APP_CREATED: ({ subject }) => `made the app ${subject}`,
  APP_SECRET_ROTATED: ({ subject }) => `gave the app ${subject} another secret`,
  APP_REMOVED: ({ subject }) => `removed the app ${subject}`,
};

export const changeText = (change: KeyChange): string => changeTexts[change.kind](change);
