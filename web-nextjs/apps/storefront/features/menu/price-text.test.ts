import { describe, expect, it } from 'vitest';
import { textsFor } from '@/text';
import { fromPriceText, priceText, weightText, type PricedSize } from './price-text';

const texts = textsFor('en');
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const fixed: PricedSize = { priceKind: 'FIXED', perGrams: null, price: eur('9.50') };
const perWeight: PricedSize = { priceKind: 'PER_WEIGHT', perGrams: 100, price: eur('5.40') };
const onRequest: PricedSize = { priceKind: 'ON_REQUEST', perGrams: null, price: null };

describe('The price of a dish', () => {
  it('is fixed, by weight, or the market decides', () => {
    expect(priceText(fixed, texts, 'en-GB')).toBe('€9.50');
    expect(priceText(perWeight, texts, 'en-GB')).toBe('€5.40 / 100\u00a0g');
    expect(priceText(onRequest, texts, 'en-GB')).toBe('Market price');
  });

  it('in short is the lowest of its sizes', () => {
    expect(fromPriceText(eur('9.50'), [fixed, fixed], texts, 'en-GB')).toBe('from €9.50');
    expect(fromPriceText(eur('5.40'), [perWeight], texts, 'en-GB')).toBe('€5.40 / 100\u00a0g');
    expect(fromPriceText(null, [onRequest], texts, 'en-GB')).toBe('Market price');
  });

  it('is for grams, or for kilograms where they are whole', () => {
    expect(weightText(250, 'de-DE')).toBe('250\u00a0g');
    expect(weightText(2000, 'de-DE')).toBe('2\u00a0kg');
    expect(weightText(1000, 'de-DE')).toBe('kg');
  });
});
