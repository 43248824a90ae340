import type { SiteDomain, SiteDomainState } from './documents';

type Tone = 'neutral' | 'good' | 'warning' | 'danger';

export const stateTexts: Record<SiteDomainState, { label: string; tone: Tone }> = {
  PENDING: { label: 'Waiting for the proof', tone: 'neutral' },
  ACTIVE: { label: 'Live', tone: 'good' },
  FAILING: { label: 'Proof missing', tone: 'warning' },
  LAPSED: { label: 'Not live any more', tone: 'danger' },
};

/** Whether the site is served there. */
export const isServed = ({ state }: Pick<SiteDomain, 'state'>): boolean => state === 'ACTIVE' || state === 'FAILING';

/** What the last look found, for the toast after a check. */
export function findingText({ host, state, isHeldByAnother }: Pick<SiteDomain, 'host' | 'state' | 'isHeldByAnother'>): string {
  if (state === 'ACTIVE') return `${host} is proven: your site is live there.`;
  if (isHeldByAnother) return `The record is there, but another restaurant has ${host}, or had it less than 30 days ago.`;
  return `The record of ${host} was not found yet. New records can take an hour to be seen.`;
}
