import { describe, expect, it } from 'vitest';
import { pathFor } from './page-path';

describe('addresses for titles', () => {
  it.each([
    ['About us', '/about-us'],
    ['Über uns & Grüße', '/uber-uns-grusse'],
    ['  Sommer 2026! ', '/sommer-2026'],
    ['会社概要', ''],
  ])('%s is %s', (title, path) => {
    expect(pathFor(title)).toBe(path);
  });

  it('is never longer than an address may be', () => {
    expect(pathFor('a '.repeat(200)).length).toBeLessThanOrEqual(61);
  });
});
