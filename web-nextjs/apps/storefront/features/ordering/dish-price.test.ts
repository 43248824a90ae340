import { describe, expect, it } from 'vitest';
import type { ChoiceGroup, ChoiceOption } from '@/features/menu/choice';
import type { DishSize } from './dish';
import { chosenInput, priceOf, type Choice } from './dish-price';
import { minorOf, moneyOf } from './minor-units';

const option = (id: string, extra: number, opens: ChoiceGroup[] = []): ChoiceOption => ({
  id, name: id, price: '', extra, isAvailable: true, opens, effect: { isDefault: false, allergens: [], removedAllergens: [], diets: [], addedDiets: [] },
});
const group = (free: number, options: ChoiceOption[]): ChoiceGroup => ({ name: '', rule: '', minimum: 0, maximum: 3, free, options });
const size: DishSize = { id: 's', name: null, text: '', price: 900, perGrams: null, services: [{ service: 'DELIVERY', text: '', price: 950 }] };
const groups = [group(1, [option('cheap', 50), option('dear', 200)]), group(0, [option('side', 300, [group(0, [option('dip', 70)])])])];
const price = (choice: Partial<Choice>) => priceOf({ size, groups, chosen: new Set(), quantity: 1, grams: null, service: 'PICKUP', ...choice });

describe('The price of a choice', () => {
  it('is that of the size, for the service that it is for', () => {
    expect(price({})).toBe(900);
    expect(price({ service: 'DELIVERY' })).toBe(950);
  });

  it('grows by the options, of which the first ones chosen may be free', () => {
    expect(price({ chosen: new Set(['0.0', '0.1']) })).toBe(1100);
    expect(price({ chosen: new Set(['0.1', '0.0']) })).toBe(950);
  });

  it('grows by what an option opens, and by how many there are', () => {
    expect(price({ chosen: new Set(['1.0', '1.0/0.0']), quantity: 3 })).toBe(3 * 1270);
  });

  it('follows the weight of what is sold by weight', () => {
    expect(price({ size: { ...size, price: 499, perGrams: 100 }, grams: 250 })).toBe(1248);
  });

  it('is unknown where it is on request', () => {
    expect(price({ size: { ...size, price: null } })).toBeNull();
  });
});

it('The API is told the options in the order of choosing, those that they open within them', () => {
  expect(chosenInput(groups, new Set(['1.0', '0.1', '1.0/0.0']))).toEqual([
    { optionId: 'side', nested: [{ optionId: 'dip', nested: [] }] },
    { optionId: 'dear', nested: [] },
  ]);
});

it('Amounts are the same in minor units and back, whatever the digits of the currency', () => {
  for (const [amount, digits] of [['12.50', 2], ['0.05', 2], ['1200', 0], ['3.250', 3], ['-4.00', 2]] as const) {
    expect(moneyOf(minorOf(amount), 'EUR', digits)).toEqual({ amount, currency: 'EUR' });
  }
});
