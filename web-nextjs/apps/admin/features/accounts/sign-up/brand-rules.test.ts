import { describe, expect, it } from 'vitest';
import { missingIn } from './brand-rules';
import { start } from './wizard';

describe('the brand form', () => {
  it('names everything that is missing', () => {
    expect(missingIn(start.brand, '').map((p) => p.field)).toEqual(['brandName', 'slug', 'country', 'ownerName', 'locales', 'password']);
  });

  it('is content with a complete form', () => {
    const brand = { ...start.brand, name: 'Lotus', slug: 'lotus', country: 'DE', locales: ['de'], ownerName: 'Mia' };
    expect(missingIn(brand, 'seven small kettles')).toEqual([]);
  });
});
