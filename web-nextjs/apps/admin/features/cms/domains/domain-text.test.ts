import { describe, expect, it } from 'vitest';
import type { SiteCertificate } from './documents';
import { certificateText, findingText, isServed } from './domain-text';

const found = (state: 'PENDING' | 'ACTIVE' | 'FAILING' | 'LAPSED', isHeldByAnother = false) => findingText({ host: 'www.example.com', state, isHeldByAnother });

describe('what a check found', () => {
  it('is said for a proven domain, a missing record and a name that another has', () => {
    expect(found('ACTIVE')).toContain('live');
    expect(found('PENDING')).toContain('not found yet');
    expect(found('PENDING', true)).toContain('another restaurant');
  });
});

describe('a certificate', () => {
  const text = (certificate: Partial<SiteCertificate>) => certificateText({ state: 'PENDING', expiresAt: null, error: null, errorDetail: null, nextTryAt: null, ...certificate }, (at) => `<${at}>`);

  it('is on its way, active, failing, or active while the next one fails', () => {
    expect(text({})).toContain('on its way');
    expect(text({ state: 'ACTIVE', expiresAt: 'May' })).toBe('Encrypted; the certificate is renewed by itself before <May>.');
    expect(text({ state: 'FAILING', error: 'SITE_NOT_REACHED', errorDetail: 'Timeout', nextTryAt: 'June' })).toBe('Not encrypted: the domain does not lead here yet: look at its CNAME record (“Timeout”). We try again after <June>.');
    expect(text({ state: 'ACTIVE', expiresAt: 'May', error: 'RATE_LIMITED' })).toContain('Encrypted until <May>; the next certificate could not be got: the certificate authority gives no more');
  });
});

describe('a domain', () => {
  it('is live until its proof is given up', () => {
    expect((['PENDING', 'ACTIVE', 'FAILING', 'LAPSED'] as const).filter((state) => isServed({ state }))).toEqual(['ACTIVE', 'FAILING']);
  });
});
