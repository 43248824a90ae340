import type { Connection, Gap } from '@/lib/api/connection';

export type Banner =
  | { kind: 'lost'; since: Date; readAt: Date | null }
  | { kind: 'deaf'; reason: string }
  | { kind: 'back'; gap: Gap };

type Known = { connection: Connection; readAt: Date | null; refusal: string | null; failure: string | null; seen: Date | null };

/** What has to be said of the connection; null while all is well, and once somebody has seen that it is again. */
export function bannerOf({ connection, readAt, refusal, failure, seen }: Known): Banner | null {
  const { state, since, gap } = connection;
  if (state === 'lost' && since !== null) return readAt !== null && readAt > since && failure === null ? { kind: 'deaf', reason: 'They are not heard at once.' } : { kind: 'lost', since, readAt };
  const reason = refusal ?? failure;
  if (reason !== null) return { kind: 'deaf', reason };
  // Not before everything was read again may it be said that nothing is missing.
  if (gap !== null && readAt !== null && readAt >= gap.to && gap.to !== seen) return { kind: 'back', gap };
  return null;
}
