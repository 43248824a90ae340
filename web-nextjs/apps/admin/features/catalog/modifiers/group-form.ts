import type { VariablesOf } from '@foodsaas/graphql';
import type { Problem } from '@/lib/errors';
import { parsePrice } from '@/lib/money';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import type { Allergen, Diet } from '../labels';
import type { CreateGroupDocument, ModifierGroup } from './documents';

export type OptionForm = { key: string; id: string | null; name: Texts; price: string; isDefault: boolean; allergens: Allergen[]; diets: Diet[]; removedAllergens: Allergen[]; addedDiets: Diet[]; opens: string[]; itemId: string };
export type GroupForm = { name: Texts; minimum: string; maximum: string; free: string; options: OptionForm[] };

export const emptyOption = (key: string): OptionForm => ({ key, id: null, name: {}, price: '0', isDefault: false, allergens: [], diets: [], removedAllergens: [], addedDiets: [], opens: [], itemId: '' });

export const emptyGroup: GroupForm = { name: {}, minimum: '0', maximum: '1', free: '0', options: [emptyOption('first')] };

export const formOf = (group: ModifierGroup): GroupForm => ({
  name: textsOf(group.nameTranslations),
  minimum: String(group.minimum),
  maximum: String(group.maximum),
  free: String(group.free),
  options: group.options.map((option) => ({
    key: option.id,
    id: option.id,
    name: textsOf(option.nameTranslations),
    price: option.price.amount,
    isDefault: option.isDefault,
    allergens: [...option.allergens],
    diets: [...option.diets],
    removedAllergens: [...option.removedAllergens],
    addedDiets: [...option.addedDiets],
    opens: option.opens.map((opened) => opened.id),
    itemId: option.itemId ?? '',
  })),
});

type GroupInput = VariablesOf<typeof CreateGroupDocument>['input'];

/** The form as input, or what a look at it already finds wrong. */
export function readForm(form: GroupForm, locales: readonly string[], main: string, digits: number): { input: GroupInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const count = (text: string, field: string) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isInteger(value) || value < 0) problems.push({ code: 'NUMBER_INVALID', message: 'Write a whole number.', field });
    return value;
  };
  if (!form.name[main]?.trim()) problems.push({ code: 'TEXT_MISSING', message: 'Name the group in the main language.', field: 'name' });
  const [minimum, maximum, free] = [count(form.minimum, 'minimum'), count(form.maximum, 'maximum'), count(form.free, 'free')];
  if (minimum > maximum) problems.push({ code: 'RANGE_INVALID', message: 'The most cannot be less than the least.', field: 'maximum' });
  const options = form.options.map((option, index) => {
    const path = `options.${String(index)}`;
    if (option.itemId === '' && !option.name[main]?.trim()) problems.push({ code: 'TEXT_MISSING', message: 'Name the option.', field: `${path}.name` });
    const parsed = parsePrice(option.price, digits);
    if (!parsed.ok) problems.push({ code: 'PRICE_UNREADABLE', message: parsed.message, field: `${path}.price` });
    const { id, isDefault, allergens, diets, removedAllergens, addedDiets, opens, itemId } = option;
    return { ...(id === null ? {} : { id }), ...(itemId === '' ? {} : { itemId }), name: translationsOf(option.name, locales), price: parsed.ok ? parsed.amount : option.price, isDefault, allergens, diets, removedAllergens, addedDiets, opensGroupIds: opens };
  });
  return { input: { name: translationsOf(form.name, locales), minimum, maximum, free, options }, problems };
}

/** A group's rule as people say it. */
export function ruleText({ minimum, maximum, free }: Pick<ModifierGroup, 'minimum' | 'maximum' | 'free'>): string {
  const choose = minimum === maximum ? `Choose ${String(minimum)}` : minimum === 0 ? `Choose up to ${String(maximum)}` : `Choose ${String(minimum)} to ${String(maximum)}`;
  return free > 0 ? `${choose}, the first ${free === 1 ? 'one' : String(free)} free` : choose;
}
