import { describe, expect, it } from 'vitest';
import { findingText, isServed } from './domain-text';

const found = (state: 'PENDING' | 'ACTIVE' | 'FAILING' | 'LAPSED', isHeldByAnother = false) => findingText({ host: 'www.example.com', state, isHeldByAnother });

describe('what a check found', () => {
  it('is said for a proven domain, a missing record and a name that another has', () => {
    expect(found('ACTIVE')).toContain('live');
    expect(found('PENDING')).toContain('not found yet');
    expect(found('PENDING', true)).toContain('another restaurant');
  });
});

describe('a domain', () => {
  it('is live until its proof is given up', () => {
    expect((['PENDING', 'ACTIVE', 'FAILING', 'LAPSED'] as const).filter((state) => isServed({ state }))).toEqual(['ACTIVE', 'FAILING']);
  });
});
