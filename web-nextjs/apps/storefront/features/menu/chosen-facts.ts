import type { EnumOf } from '@foodsaas/graphql';

export type Allergen = EnumOf<'Allergen'>;
export type Diet = EnumOf<'Diet'>;
export type Effect = { isDefault: boolean; allergens: readonly Allergen[]; removedAllergens: readonly Allergen[]; diets: readonly Diet[]; addedDiets: readonly Diet[] };
export type Facts = { allergens: Allergen[]; diets: Diet[] };

/** In the order of the regulation. */
const ALLERGENS: readonly Allergen[] = ['GLUTEN', 'CRUSTACEANS', 'EGGS', 'FISH', 'PEANUTS', 'SOYBEANS', 'MILK', 'NUTS', 'CELERY', 'MUSTARD', 'SESAME', 'SULPHITES', 'LUPIN', 'MOLLUSCS'];
const DIETS: readonly Diet[] = ['VEGAN', 'VEGETARIAN', 'HALAL', 'KOSHER', 'GLUTEN_FREE', 'LACTOSE_FREE'];

const FORBIDDEN: Partial<Record<Diet, readonly Allergen[]>> = {
  VEGAN: ['MILK', 'EGGS', 'FISH', 'CRUSTACEANS', 'MOLLUSCS'],
  VEGETARIAN: ['FISH', 'CRUSTACEANS', 'MOLLUSCS'],
  GLUTEN_FREE: ['GLUTEN'],
  LACTOSE_FREE: ['MILK'],
};

/** What a dish contains and suits as it is chosen: the same as the API's ItemFacts, which says why. */
export function chosenFacts(dish: { allergens: readonly Allergen[]; diets: readonly Diet[] }, chosen: readonly Effect[]): Facts {
  const brought = new Set(chosen.flatMap((effect) => effect.allergens));
  const taken = new Set(chosen.flatMap((effect) => effect.removedAllergens));
  const promised = new Set([...dish.diets, ...chosen.flatMap((effect) => effect.addedDiets)]);
  return {
    allergens: ALLERGENS.filter((allergen) => brought.has(allergen) || (dish.allergens.includes(allergen) && !taken.has(allergen))),
    diets: DIETS.filter((diet) => promised.has(diet) && chosen.every((effect) => suits(effect, diet)) && !FORBIDDEN[diet]?.some((allergen) => brought.has(allergen))),
  };
}

function suits({ isDefault, diets, addedDiets }: Effect, diet: Diet): boolean {
  const named = (wanted: Diet) => diets.includes(wanted) || addedDiets.includes(wanted);
  return isDefault || named(diet) || (diet === 'VEGETARIAN' && named('VEGAN'));
}
