import { describe, expect, it } from 'vitest';
import { type ChoiceGroup, type ChoiceOption, defaultsOf, effectsOf, lacking, placesOf, takenOf, toggled } from './choice';

const option = (name: string, isDefault = false, opens: ChoiceGroup[] = [], isAvailable = true): ChoiceOption => ({
  id: name, name, price: '', extra: 100, isAvailable, opens, effect: { isDefault, allergens: [], removedAllergens: [], diets: [], addedDiets: [] },
});
const group = (maximum: number, options: ChoiceOption[], minimum = 0, free = 0): ChoiceGroup => ({ name: '', rule: '', minimum, maximum, free, options });

const sauces = group(1, [option('Mayo', true), option('Ketchup')]);
const menu = [group(1, [option('Fries', true, [sauces]), option('Salad')], 1), group(2, [option('a'), option('b'), option('c')], 0, 1)];
const [side, extras] = menu as [ChoiceGroup, ChoiceGroup];

describe('A choice among options', () => {
  it('begins with what the kitchen chooses, in groups that this opens too', () => {
    expect([...defaultsOf(menu)]).toEqual(['0.0', '0.0/0.0']);
  });

  it('does not begin with what cannot be had', () => {
    expect([...defaultsOf([group(1, [option('Soup', true, [], false)])])]).toEqual([]);
  });

  it('begins again with what was chosen earlier', () => {
    expect([...placesOf(menu, new Set(['Fries', 'Ketchup', 'b']))]).toEqual(['0.0', '0.0/0.1', '1.1']);
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

  it('has as its free ones those that were chosen first, not those that are listed first', () => {
    const taken = takenOf(menu, new Set(['1.2', '0.1', '1.0']));
    expect(taken.map(({ option: { name }, isFree }) => [name, isFree])).toEqual([['c', true], ['Salad', false], ['a', false]]);
  });

  it('lacks what is needed and not chosen, also in what a chosen option opens', () => {
    const needed = [group(1, [option('Fries', false, [group(1, [option('Mayo')], 1)])], 1)];
    expect(lacking(needed, new Set())).toEqual(['0']);
    expect(lacking(needed, new Set(['0.0']))).toEqual(['0.0/0']);
    expect(lacking(needed, new Set(['0.0', '0.0/0.0']))).toEqual([]);
  });
});
