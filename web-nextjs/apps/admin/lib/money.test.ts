import { describe, expect, it } from 'vitest';
import { digitsOf, formatMinor, parsePrice } from './money';

const amount = (text: string, digits: number) => {
  const parsed = parsePrice(text, digits);
  return parsed.ok ? parsed.amount : null;
};

describe('prices as people type them', () => {
  it.each([
    ['12.5', 2, '12.50'],
    ['12,50', 2, '12.50'],
    [' 12 ', 2, '12.00'],
    ['007,5', 2, '7.50'],
    ['0,90', 2, '0.90'],
    ['1.234,50', 2, '1234.50'],
    ['1,234.50', 2, '1234.50'],
    ["1'234.50", 2, '1234.50'],
    ['1.234.567', 2, '1234567.00'],
    ['12.', 2, '12.00'],
    ['1,200', 0, '1200'],
    ['980', 0, '980'],
    ['1.250', 3, '1.250'],
  ])('%s with %i digits is %s', (text, digits, expected) => {
    expect(amount(text, digits)).toBe(expected);
  });

  it.each([
    ['', 2],
    ['-3', 2],
    ['abc', 2],
    ['12.345', 2],
    ['1.234', 2],
    ['12.50', 0],
    ['1,2,3', 2],
    ['1.23,4.5', 2],
    ['9999999999', 2],
    [',5', 2],
  ])('refuses %s with %i digits', (text, digits) => {
    expect(amount(text, digits)).toBeNull();
  });

  it('knows how many digits a currency has', () => {
    expect([digitsOf('EUR'), digitsOf('JPY'), digitsOf('KWD')]).toEqual([2, 0, 3]);
  });
});

describe('amounts in minor units', () => {
  it('are written with the digits of their currency', () => {
    expect([formatMinor(1250, 'EUR'), formatMinor(5, 'EUR'), formatMinor(1200, 'JPY'), formatMinor(1250, 'KWD')].map((text) => text.replace(/[^\d.,]/g, ''))).toEqual(['12.50', '0.05', '1,200', '1.250']);
  });
});
