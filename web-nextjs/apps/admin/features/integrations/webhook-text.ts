import type { Attempt, DeliveryStatus, Endpoint } from './documents';

type Tone = 'neutral' | 'good' | 'warning' | 'danger';

export const statusTexts: Record<DeliveryStatus, { label: string; tone: Tone }> = {
  PENDING: { label: 'On its way', tone: 'neutral' },
  DELIVERED: { label: 'Delivered', tone: 'good' },
  FAILED: { label: 'Given up', tone: 'danger' },
  HELD: { label: 'Held', tone: 'warning' },
};

const outcomeTexts: Record<Attempt['outcome'], string> = {
  ARRIVED: 'Arrived',
  REFUSED: 'Refused',
  TIMED_OUT: 'No answer in time',
  UNREACHABLE: 'No connection',
  TLS_FAILED: 'Certificate or TLS not acceptable',
  HOST_NOT_PUBLIC: 'The host has no public address',
  BAD_ANSWER: 'The answer was no HTTP',
  SECRET_UNREADABLE: 'The secret cannot be read: make a new one',
};

/** "Refused (503)". */
export const outcomeText = ({ outcome, statusCode }: Pick<Attempt, 'outcome' | 'statusCode'>): string =>
  statusCode === null ? outcomeTexts[outcome] : `${outcomeTexts[outcome]} (${String(statusCode)})`;

/** What stands beside an endpoint's name. */
export function healthOf({ status, failingSince, arrivedAt }: Pick<Endpoint, 'status' | 'failingSince' | 'arrivedAt'>): { label: string; tone: Tone } {
  if (status === 'DISABLED') return { label: 'Disabled', tone: 'danger' };
  if (failingSince !== null) return { label: 'Failing', tone: 'warning' };
  return arrivedAt === null ? { label: 'Not used yet', tone: 'neutral' } : { label: 'Working', tone: 'good' };
}

/** Why an endpoint is disabled, where nobody of the brand did it. */
export function disabledText({ disabledReason }: Pick<Endpoint, 'disabledReason'>): string | null {
  if (disabledReason === 'GONE') return 'It answered “410 Gone”, so we stopped sending. What happens is held.';
  if (disabledReason === 'FAILING') return 'A message was tried for more than three days and none arrived, so we stopped sending. What happens is held.';
  return null;
}

/** The start of a range that goes back so many hours from now, as the API reads it. */
export const hoursBefore = (hours: number, now: Date): string => new Date(now.getTime() - hours * 3_600_000).toISOString();
