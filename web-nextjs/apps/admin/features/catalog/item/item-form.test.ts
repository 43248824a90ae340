import { describe, expect, it } from 'vitest';
import type { EditedItem } from './documents';
import { emptyForm, emptySize, formOf, type ItemForm, readForm, withServiceFields } from './item-form';

const item: EditedItem = {
  id: 'i1',
  version: 3,
  slug: 'ramen',
  nameTranslations: [{ locale: 'en', text: 'Ramen' }],
  descriptionTranslations: [],
  photo: { url: '/media/ramen.webp' },
  taxClass: 'reduced',
  category: { id: 'c1' },
  sizes: [{ id: 's1', nameTranslations: [], priceKind: 'FIXED', perGrams: null, price: { amount: '12.50' }, servicePrices: [{ service: 'DELIVERY', price: { amount: '13.50' } }] }],
  modifierGroups: [{ id: 'g1' }],
  allergens: ['EGGS'],
  diets: [],
};

describe('the item form', () => {
  it('goes back as it came', () => {
    const { input, problems } = readForm(formOf(item), ['en'], 'en', 2);
    expect(problems).toEqual([]);
    expect(input).toEqual({
      categoryId: 'c1',
      name: [{ locale: 'en', text: 'Ramen' }],
      description: [{ locale: 'en', text: '' }],
      sizes: [{ id: 's1', name: [{ locale: 'en', text: '' }], priceKind: 'FIXED', price: '12.50', servicePrices: [{ service: 'DELIVERY', price: '13.50' }] }],
      allergens: ['EGGS'],
      diets: [],
      modifierGroupIds: ['g1'],
      taxClass: 'reduced',
    });
  });

  it('names a new photo and takes one away', () => {
    const photoOf = (photo: ItemForm['photo']) => readForm({ ...formOf(item), photo }, ['en'], 'en', 2).input.photoId;
    expect(photoOf({ id: 'm1', url: 'x' })).toBe('m1');
    expect(photoOf(null)).toBeNull();
  });

  it('reads prices as people type them and says where it cannot', () => {
    const form = { ...emptyForm('c1'), name: { en: 'Fish' }, sizes: [{ ...emptySize('a'), price: '9,5' }, { ...emptySize('b'), price: 'cheap' }] };
    const { input, problems } = readForm(form, ['en'], 'en', 2);
    expect(input.sizes[0]?.price).toBe('9.50');
    expect(problems.map((p) => p.field)).toEqual(['sizes.1.price']);
  });

  it('needs a name in the main language and grams for a weight', () => {
    const form = { ...emptyForm('c1'), name: { de: 'Fisch' }, sizes: [{ ...emptySize('a'), priceKind: 'PER_WEIGHT' as const, price: '4', perGrams: 'x' }] };
    expect(readForm(form, ['en', 'de'], 'en', 2).problems.map((p) => p.field)).toEqual(['name', 'sizes.0.perGrams']);
  });

  it('sends no price for a size on request', () => {
    const form = { ...emptyForm('c1'), name: { en: 'Lobster' }, sizes: [{ ...emptySize('a'), priceKind: 'ON_REQUEST' as const, price: '', services: { PICKUP: '3' } }] };
    const { input, problems } = readForm(form, ['en'], 'en', 2);
    expect(problems).toEqual([]);
    expect(input.sizes[0]).toEqual({ name: [{ locale: 'en', text: '' }], priceKind: 'ON_REQUEST', servicePrices: [] });
  });

  it('finds the service of a refused price', () => {
    const form = { ...emptyForm('c1'), sizes: [{ ...emptySize('a'), services: { DELIVERY: ' ', DINE_IN: '3' } }] };
    expect(withServiceFields([{ code: 'PRICE_ABSURD', message: 'x', field: 'sizes.0.servicePrices.0.price' }], form)[0]?.field).toBe('sizes.0.services.DINE_IN');
    expect(withServiceFields([{ code: 'X', message: 'x', field: 'sizes.4.servicePrices.0.price' }], form)[0]?.field).toBe('sizes.4.servicePrices.0.price');
  });
});
