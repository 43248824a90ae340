import { describe, expect, it } from 'vitest';
import { formatMoney, regional } from './money';

describe('A price', () => {
  it('is written as the country of the brand writes it', () => {
    expect(formatMoney({ amount: '1234.5', currency: 'EUR' }, regional('de', 'DE'))).toBe('1.234,50\u00a0€');
    expect(formatMoney({ amount: '12.50', currency: 'GBP' }, regional('en', 'GB'))).toBe('£12.50');
  });

  it('has the sign that its currency has at home, whoever reads it', () => {
    expect(formatMoney({ amount: '1200', currency: 'JPY' }, regional('en', 'JP'))).toBe('¥1,200');
    expect(formatMoney({ amount: '12.50', currency: 'CAD' }, regional('en', 'CA'))).toBe('$12.50');
    expect(formatMoney({ amount: '12.50', currency: 'CHF' }, regional('de', 'CH'))).toBe('CHF\u00a012.50');
  });

  it('has the digits of its currency', () => {
    expect(formatMoney({ amount: '1480', currency: 'JPY' }, regional('ja', 'JP'))).toBe('¥1,480');
    expect(formatMoney({ amount: '3.25', currency: 'KWD' }, 'en-KW')).toContain('3.250');
  });

  it('is exact beyond what a double can hold', () => {
    expect(formatMoney({ amount: '90071992547409931.01', currency: 'USD' }, 'en-US')).toBe('$90,071,992,547,409,931.01');
  });
});

describe('The locale of numbers and times', () => {
  it('adds the country to a bare language and keeps a language with one', () => {
    expect(regional('en', 'DE')).toBe('en-DE');
    expect(regional('en-GB', 'DE')).toBe('en-GB');
  });
});
