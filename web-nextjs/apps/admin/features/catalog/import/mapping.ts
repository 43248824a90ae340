import type { Mapping } from './documents';

export const mappingFields = ['name', 'category', 'price', 'size', 'description', 'pricedPerWeight', 'weightUnit', 'allergens', 'diets', 'reference', 'menuId'] as const;
export type MappingField = (typeof mappingFields)[number];

export const mappingLabels: Record<MappingField, { label: string; hint?: string }> = {
  name: { label: 'Dish' },
  category: { label: 'Category' },
  price: { label: 'Price' },
  size: { label: 'Size', hint: 'Rows of one dish become its sizes.' },
  description: { label: 'Description' },
  pricedPerWeight: { label: 'Sold by weight?', hint: 'Yes or no in each row.' },
  weightUnit: { label: 'Weight of the price', hint: 'Such as 100 g.' },
  allergens: { label: 'Allergens' },
  diets: { label: 'Diets' },
  reference: { label: 'Own number', hint: 'Recognises a dish whose name changes.' },
  menuId: { label: 'Menu id', hint: 'In files exported from here.' },
};

/** The answer's mapping as input: the same without GraphQL's own fields. */
export const mappingOf = (mapping: Mapping): Mapping => Object.fromEntries(mappingFields.map((field) => [field, mapping[field] ?? null]));

/** Gives a column to a field, and takes it from the field that had it: no column means two things. */
export function withColumn(mapping: Mapping, field: MappingField, column: number | null): Mapping {
  const freed = mappingFields.map((other) => [other, column !== null && mapping[other] === column ? null : (mapping[other] ?? null)] as const);
  return { ...Object.fromEntries(freed), [field]: column };
}

export const sameMapping = (one: Mapping, other: Mapping): boolean => mappingFields.every((field) => (one[field] ?? null) === (other[field] ?? null));
