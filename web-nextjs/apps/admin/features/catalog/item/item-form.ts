import type { VariablesOf } from '@foodsaas/graphql';
import type { Problem } from '@/lib/errors';
import { parsePrice } from '@/lib/money';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import type { Allergen, Diet, PriceKind, ServiceType } from '../labels';
import { services } from '../labels';
import type { CreateItemDocument, EditedItem } from './documents';

export type SizeForm = { key: string; id: string | null; name: Texts; priceKind: PriceKind; price: string; perGrams: string; services: Partial<Record<ServiceType, string>> };

/** A photo that was there already has no id. */
export type ItemForm = {
  categoryId: string;
  name: Texts;
  description: Texts;
  sizes: SizeForm[];
  allergens: Allergen[];
  diets: Diet[];
  modifierGroupIds: string[];
  taxClass: string;
  photo: { id: string | null; url: string } | null;
};

export const emptySize = (key: string): SizeForm => ({ key, id: null, name: {}, priceKind: 'FIXED', price: '', perGrams: '100', services: {} });

export const emptyForm = (categoryId: string): ItemForm => ({
  categoryId, name: {}, description: {}, sizes: [emptySize('first')], allergens: [], diets: [], modifierGroupIds: [], taxClass: 'standard', photo: null,
});

export const formOf = (item: EditedItem): ItemForm => ({
  categoryId: item.category.id,
  name: textsOf(item.nameTranslations),
  description: textsOf(item.descriptionTranslations),
  sizes: item.sizes.map((size) => ({
    key: size.id,
    id: size.id,
    name: textsOf(size.nameTranslations),
    priceKind: size.priceKind,
    price: size.price?.amount ?? '',
    perGrams: String(size.perGrams ?? 100),
    services: Object.fromEntries(size.servicePrices.map((p) => [p.service, p.price.amount])),
  })),
  allergens: [...item.allergens],
  diets: [...item.diets],
  modifierGroupIds: item.modifierGroups.map((g) => g.id),
  taxClass: item.taxClass,
  photo: item.photo ? { id: null, url: item.photo.url } : null,
});

export type ItemInput = VariablesOf<typeof CreateItemDocument>['input'];
type SizeInput = ItemInput['sizes'][number];

/** The form as input, or what a look at it already finds wrong; fields are named as the API names them. */
export function readForm(form: ItemForm, locales: readonly string[], main: string, digits: number): { input: ItemInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const price = (text: string, field: string) => {
    const parsed = parsePrice(text, digits);
    if (parsed.ok) return parsed.amount;
    problems.push({ code: 'PRICE_UNREADABLE', message: parsed.message, field });
    return text;
  };
  if (!form.name[main]?.trim()) problems.push({ code: 'TEXT_MISSING', message: 'Name the item in the main language.', field: 'name' });
  const sizes = form.sizes.map((size, index) => sizeInput(size, `sizes.${String(index)}`, locales, price, problems));
  const { categoryId, allergens, diets, modifierGroupIds, taxClass, photo } = form;
  return {
    input: { categoryId, name: translationsOf(form.name, locales), description: translationsOf(form.description, locales), sizes, allergens, diets, modifierGroupIds, taxClass, ...(photo?.id === null ? {} : { photoId: photo?.id ?? null }) },
    problems,
  };
}

function sizeInput(size: SizeForm, path: string, locales: readonly string[], price: (text: string, field: string) => string, problems: Problem[]): SizeInput {
  const common = { ...(size.id === null ? {} : { id: size.id }), name: translationsOf(size.name, locales), priceKind: size.priceKind };
  if (size.priceKind === 'ON_REQUEST') return { ...common, servicePrices: [] };
  const overrides = services.filter((service) => (size.services[service] ?? '').trim() !== '');
  const perGrams = Number(size.perGrams);
  if (size.priceKind === 'PER_WEIGHT' && !(Number.isInteger(perGrams) && perGrams > 0)) problems.push({ code: 'WEIGHT_INVALID', message: 'Write whole grams, such as 100.', field: `${path}.perGrams` });
  return {
    ...common,
    price: price(size.price, `${path}.price`),
    ...(size.priceKind === 'PER_WEIGHT' ? { perGrams } : {}),
    servicePrices: overrides.map((service) => ({ service, price: price(size.services[service] ?? '', `${path}.services.${service}`) })),
  };
}

/** The API counts the prices of services that were sent; the form knows them by service. */
export function withServiceFields(problems: readonly Problem[], form: ItemForm): Problem[] {
  return problems.map((problem) => {
    const found = /^sizes\.(\d+)\.servicePrices\.(\d+)/.exec(problem.field ?? '');
    const size = found ? form.sizes[Number(found[1])] : undefined;
    const service = size && services.filter((s) => (size.services[s] ?? '').trim() !== '')[Number(found?.[2])];
    return service ? { ...problem, field: `sizes.${String(found?.[1])}.services.${service}` } : problem;
  });
}
