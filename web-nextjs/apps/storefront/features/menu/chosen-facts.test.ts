import { describe, expect, it } from 'vitest';
import { chosenFacts, type Effect } from './chosen-facts';

const effect = (parts: Partial<Effect>): Effect => ({ isDefault: false, allergens: [], removedAllergens: [], diets: [], addedDiets: [], ...parts });

const options: Record<string, Effect> = {
  'without cheese': effect({ removedAllergens: ['MILK'], diets: ['VEGAN'], addedDiets: ['VEGAN'] }),
  'gluten-free bun': effect({ removedAllergens: ['GLUTEN'], diets: ['VEGETARIAN'], addedDiets: ['GLUTEN_FREE'] }),
  bacon: effect({}),
  shrimps: effect({ allergens: ['CRUSTACEANS'], diets: ['VEGETARIAN'] }),
  parmesan: effect({ allergens: ['MILK'], diets: ['VEGETARIAN'] }),
  'usual sauce': effect({ isDefault: true, allergens: ['MUSTARD'] }),
};

describe('What a cheese sandwich contains and suits as it is chosen', () => {
  it.each([
    [[], ['GLUTEN', 'MILK'], ['VEGETARIAN']],
    [['without cheese'], ['GLUTEN'], ['VEGAN', 'VEGETARIAN']],
    [['gluten-free bun'], ['MILK'], ['VEGETARIAN', 'GLUTEN_FREE']],
    [['bacon'], ['GLUTEN', 'MILK'], []],
    [['shrimps'], ['GLUTEN', 'CRUSTACEANS', 'MILK'], []],
    [['without cheese', 'parmesan'], ['GLUTEN', 'MILK'], ['VEGETARIAN']],
    [['usual sauce'], ['GLUTEN', 'MILK', 'MUSTARD'], ['VEGETARIAN']],
  ])('with %j', (chosen, allergens, diets) => {
    const facts = chosenFacts({ allergens: ['GLUTEN', 'MILK'], diets: ['VEGETARIAN'] }, chosen.flatMap((name) => options[name] ?? []));
    expect(facts).toEqual({ allergens, diets });
  });
});
