import { describe, expect, it } from 'vitest';
import { formOf, inputOf } from './tax-form';

describe('the form of tax classes', () => {
  const settings = { version: 3, pricesIncludeTax: true, classes: [{ code: 'standard', name: 'Standard', rates: [{ percent: '19', service: null, locationId: null, from: null }, { percent: '7', service: 'PICKUP' as const, locationId: 'l1', from: '2026-01-01' }] }] };

  it('goes back as it came', () => {
    expect(inputOf(formOf(settings), 3)).toEqual({
      version: 3, classes: [{ code: 'standard', name: 'Standard', rates: [{ percent: '19' }, { percent: '7', service: 'PICKUP', locationId: 'l1', from: '2026-01-01' }] }],
    });
  });

  it('reads a decimal comma', () => {
    const classes = formOf(settings).map((form) => ({ ...form, rates: form.rates.map((rate) => ({ ...rate, percent: ' 8,875 ' })) }));
    expect(inputOf(classes, 1).classes[0]?.rates[0]?.percent).toBe('8.875');
  });
});
