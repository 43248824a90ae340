import type { CertificateFault, SiteCertificate, SiteDomain, SiteDomainState } from './documents';

type Tone = 'neutral' | 'good' | 'warning' | 'danger';

export const stateTexts: Record<SiteDomainState, { label: string; tone: Tone }> = {
  PENDING: { label: 'Waiting for the proof', tone: 'neutral' },
  ACTIVE: { label: 'Live', tone: 'good' },
  FAILING: { label: 'Proof missing', tone: 'warning' },
  LAPSED: { label: 'Not live any more', tone: 'danger' },
};

/** Whether the site is served there. */
export const isServed = ({ state }: Pick<SiteDomain, 'state'>): boolean => state === 'ACTIVE' || state === 'FAILING';

const faultTexts: Record<CertificateFault, string> = {
  AUTHORITY_UNREACHABLE: 'the certificate authority does not answer',
  AUTHORITY_FAILED: 'something went wrong at the certificate authority',
  RATE_LIMITED: 'the certificate authority gives no more for the moment',
  SITE_NOT_REACHED: 'the domain does not lead here yet: look at its CNAME record',
  NAME_REFUSED: 'the certificate authority gives none for this name: look at its CAA record',
  ACCOUNT_REFUSED: 'the certificate authority refuses the platform',
  ORDER_LOST: 'the order was not fulfilled in time',
  WRONG_CERTIFICATE: 'the certificate authority sent a wrong certificate',
};

/** How far the certificate has come, in a sentence. */
export function certificateText({ state, expiresAt, error, errorDetail, nextTryAt }: SiteCertificate, format: (instant: string) => string): string {
  const why = error === null ? '' : `${faultTexts[error]}${errorDetail === null ? '' : ` (“${errorDetail}”)`}.${nextTryAt === null ? '' : ` We try again after ${format(nextTryAt)}.`}`;
  if (state === 'ACTIVE' && expiresAt !== null) return error === null ? `Encrypted; the certificate is renewed by itself before ${format(expiresAt)}.` : `Encrypted until ${format(expiresAt)}; the next certificate could not be got: ${why}`;
  if (state === 'FAILING') return `Not encrypted: ${why}`;
  return 'Not encrypted yet: the certificate is on its way.';
}

/** What the last look found, for the toast after a check. */
export function findingText({ host, state, isHeldByAnother }: Pick<SiteDomain, 'host' | 'state' | 'isHeldByAnother'>): string {
  if (state === 'ACTIVE') return `${host} is proven: your site is live there.`;
  if (isHeldByAnother) return `The record is there, but another restaurant has ${host}, or had it less than 30 days ago.`;
  return `The record of ${host} was not found yet. New records can take an hour to be seen.`;
}
