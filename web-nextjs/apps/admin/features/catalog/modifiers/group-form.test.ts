import { describe, expect, it } from 'vitest';
import { emptyGroup, emptyOption, formOf, readForm, ruleText } from './group-form';

const group = {
  id: 'g1',
  name: 'Sauces',
  nameTranslations: [{ locale: 'en', text: 'Sauces' }],
  minimum: 0,
  maximum: 2,
  free: 1,
  options: [{ id: 'o1', name: 'Mayo', nameTranslations: [{ locale: 'en', text: 'Mayo' }], price: { amount: '0.50', currency: 'EUR' }, isDefault: true, allergens: ['EGGS' as const], diets: [], removedAllergens: ['MILK' as const], addedDiets: [], opens: [{ id: 'g2' }], itemId: null }],
};

describe('the modifier group form', () => {
  it('goes back as it came', () => {
    const { input, problems } = readForm(formOf(group), ['en'], 'en', 2);
    expect(problems).toEqual([]);
    expect(input).toMatchObject({ minimum: 0, maximum: 2, free: 1, options: [{ id: 'o1', price: '0.50', isDefault: true, allergens: ['EGGS'], removedAllergens: ['MILK'], opensGroupIds: ['g2'] }] });
  });

  it('lets a dish give an option its name', () => {
    const form = { ...emptyGroup, name: { en: 'Side' }, options: [{ ...emptyOption('a'), itemId: 'i1' }] };
    const { input, problems } = readForm(form, ['en'], 'en', 2);
    expect(problems).toEqual([]);
    expect(input.options).toMatchObject([{ itemId: 'i1', name: [{ locale: 'en', text: '' }] }]);
  });

  it('says everything that is wrong, each beside its field', () => {
    const form = { ...emptyGroup, minimum: '3', maximum: '2', free: 'x', options: [{ ...emptyOption('a'), price: '-1' }] };
    expect(readForm(form, ['en'], 'en', 2).problems.map((p) => p.field)).toEqual(['name', 'free', 'maximum', 'options.0.name', 'options.0.price']);
  });

  it.each([
    [{ minimum: 1, maximum: 1, free: 0 }, 'Choose 1'],
    [{ minimum: 0, maximum: 3, free: 1 }, 'Choose up to 3, the first one free'],
    [{ minimum: 1, maximum: 3, free: 2 }, 'Choose 1 to 3, the first 2 free'],
  ])('says its rule', (rule, text) => {
    expect(ruleText(rule)).toBe(text);
  });
});
