import { formatMoney } from '@foodsaas/ui/format/money';
import type { Site } from '@/features/brand/site';
import type { ChoiceGroup } from './choice';
import { choiceText } from './choice-text';
import type { Item, ModifierGroup } from './get-item';
import { ItemChoice } from './item-choice';

/** The choices that a dish offers: what it contains follows from them. */
export function ModifierGroups({ site, item }: { site: Site; item: Item }) {
  const { texts } = site;
  const words = {
    options: texts.options, allergens: texts.allergens, noAllergens: texts.noAllergens, notice: texts.allergenNotice, asChosen: texts.allergensAsChosen,
    allergenNames: texts.allergenNames, dietNames: texts.dietNames,
  };
  return <ItemChoice groups={item.modifierGroups.map((group) => choiceGroup(site, group))} allergens={item.allergens} diets={item.diets} words={words} />;
}

function choiceGroup(site: Site, group: ModifierGroup): ChoiceGroup {
  const { texts, region } = site;
  return {
    name: group.name,
    rule: choiceText(group, texts),
    isRequired: group.minimum > 0,
    maximum: group.maximum,
    options: group.options.map(({ name, price, isDefault, allergens, removedAllergens, diets, addedDiets, opens = [] }) => ({
      name,
      price: Number(price.minorUnits) === 0 ? texts.included : `+ ${formatMoney(price, region)}`,
      effect: { isDefault, allergens, removedAllergens, diets, addedDiets },
      opens: opens.map((nested) => choiceGroup(site, nested)),
    })),
  };
}
