import { describe, expect, it } from 'vitest';
import { type ChoiceGroup, type ChoiceOption, defaultsOf, effectsOf, toggled } from './choice';

const option = (name: string, isDefault = false, opens: ChoiceGroup[] = []): ChoiceOption => ({ name, price: '', opens, effect: { isDefault, allergens: [], removedAllergens: [], diets: [], addedDiets: [] } });
const group = (maximum: number, options: ChoiceOption[], isRequired = false): ChoiceGroup => ({ name: '', rule: '', isRequired, maximum, options });

const sauces = group(1, [option('Mayo', true), option('Ketchup')]);
const menu = [group(1, [option('Fries', true, [sauces]), option('Salad')], true), group(2, [option('a'), option('b'), option('c')])];
const [side, extras] = menu as [ChoiceGroup, ChoiceGroup];

describe('A choice among options', () => {
  it('begins with what the kitchen chooses, in groups that this opens too', () => {
    expect([...defaultsOf(menu)]).toEqual(['0.0', '0.0/0.0']);
  });

  it('takes the place of the other where one only is chosen, and closes what that one opened', () => {
    expect([...toggled(defaultsOf(menu), side, '', 0, 1)]).toEqual(['0.1']);
  });

  it('cannot be taken back where one is needed', () => {
    expect([...toggled(new Set(['0.1']), side, '', 0, 1)]).toEqual(['0.1']);
  });

  it('can be taken back elsewhere', () => {
    expect([...toggled(new Set(['1.0']), extras, '', 1, 0)]).toEqual([]);
  });

  it('ends at the most', () => {
    expect([...toggled(new Set(['1.0', '1.1']), extras, '', 1, 2)]).toEqual(['1.0', '1.1']);
  });

  it('has the effects of what is chosen, and not of what only was', () => {
    expect(effectsOf(menu, new Set(['0.1', '0.0/0.1']))).toHaveLength(1);
    expect(effectsOf(menu, new Set(['0.0', '0.0/0.1']))).toHaveLength(2);
  });
});
