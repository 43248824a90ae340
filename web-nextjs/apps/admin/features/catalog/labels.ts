import type { EnumOf } from '@foodsaas/graphql';

export type Allergen = EnumOf<'Allergen'>;
export type Diet = EnumOf<'Diet'>;
export type ServiceType = EnumOf<'ServiceType'>;
export type PriceKind = EnumOf<'PriceKind'>;

const allergens: Record<Allergen, string> = {
  GLUTEN: 'Gluten', CRUSTACEANS: 'Crustaceans', EGGS: 'Eggs', FISH: 'Fish', PEANUTS: 'Peanuts', SOYBEANS: 'Soybeans', MILK: 'Milk', NUTS: 'Nuts',
  CELERY: 'Celery', MUSTARD: 'Mustard', SESAME: 'Sesame', SULPHITES: 'Sulphites', LUPIN: 'Lupin', MOLLUSCS: 'Molluscs',
};

const diets: Record<Diet, string> = { VEGAN: 'Vegan', VEGETARIAN: 'Vegetarian', HALAL: 'Halal', KOSHER: 'Kosher', GLUTEN_FREE: 'Gluten-free', LACTOSE_FREE: 'Lactose-free' };

export const serviceLabels: Record<ServiceType, string> = { DELIVERY: 'Delivery', PICKUP: 'Pickup', DINE_IN: 'Dine in' };

const kinds: Record<PriceKind, string> = { FIXED: 'Fixed price', PER_WEIGHT: 'Price by weight', ON_REQUEST: 'On request' };

const choicesOf = <T extends string>(labels: Record<T, string>) => (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));

export const allergenChoices = choicesOf(allergens);
export const dietChoices = choicesOf(diets);
export const kindChoices = choicesOf(kinds);
export const services = Object.keys(serviceLabels) as ServiceType[];
