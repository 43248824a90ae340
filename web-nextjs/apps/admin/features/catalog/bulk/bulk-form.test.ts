import { describe, expect, it } from 'vitest';
import { bulkInput, emptyBulk } from './bulk-form';

describe('a change of many items', () => {
  it('says nothing while the form is empty', () => {
    expect(bulkInput(emptyBulk, ['a'])).toBeNull();
  });

  it('says only what was filled in, with numbers as the API reads them', () => {
    expect(bulkInput({ ...emptyBulk, percent: '\u22122,5', step: '0.10', availability: 'off' }, ['a', 'b'])).toEqual({
      ids: ['a', 'b'], price: { percent: '-2.5', step: '0.10' }, availability: { isAvailable: false },
    });
  });

  it('drops a plus sign', () => {
    expect(bulkInput({ ...emptyBulk, amount: '+1' }, ['a'])).toMatchObject({ price: { amount: '1' } });
  });
});
