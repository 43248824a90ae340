import { describe, expect, it } from 'vitest';
import { mappingOf, sameMapping, withColumn } from './mapping';

describe('the mapping of columns', () => {
  it('gives a column to one field only', () => {
    const mapping = withColumn({ name: 0, price: 3 }, 'category', 0);
    expect(mapping).toMatchObject({ name: null, category: 0, price: 3 });
  });

  it('takes a column away without touching others', () => {
    expect(withColumn({ name: 0, size: null }, 'name', null)).toMatchObject({ name: null, size: null });
  });

  it('compares what is chosen, not what is written', () => {
    expect(sameMapping({ name: 0, size: null }, { name: 0 })).toBe(true);
    expect(sameMapping({ name: 0 }, { name: 1 })).toBe(false);
  });

  it('leaves out what is no field', () => {
    expect(Object.keys(mappingOf({ name: 0, __typename: 'ColumnMapping' } as never))).not.toContain('__typename');
  });
});
