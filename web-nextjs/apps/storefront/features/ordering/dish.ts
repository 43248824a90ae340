import type { EnumOf } from '@foodsaas/graphql';
import { formatMoney } from '@foodsaas/ui/format/money';
import type { ChoiceGroup } from '@/features/menu/choice';
import { choiceText } from '@/features/menu/choice-text';
import type { Allergen, Diet } from '@/features/menu/chosen-facts';
import type { DishData, ModifierGroup } from '@/features/menu/dish-fragment';
import { priceText } from '@/features/menu/price-text';
import type { Texts } from '@/text';
import { minorOf } from './minor-units';

export type Service = EnumOf<'ServiceType'>;

/** A size as it is shown; prices in minor units, null where it is on request and so cannot be ordered. */
export type DishSize = {
  id: string;
  name: string | null;
  text: string;
  price: number | null;
  perGrams: number | null;
  services: { service: Service; text: string; price: number | null }[];
};

/** A dish as a diner chooses it: its texts are ready, so that the server can write it and the browser go on with it. `digits` after the point of its currency. */
export type Dish = { id: string; name: string; currency: string; digits: number; isAvailable: boolean; sizes: DishSize[]; groups: ChoiceGroup[]; allergens: Allergen[]; diets: Diet[] };

/** The words around it. */
export type DishWords = Texts['ordering']['dish'] &
  Pick<Texts, 'sizes' | 'options' | 'allergens' | 'noAllergens' | 'allergenNotice' | 'allergensAsChosen' | 'allergenNames' | 'dietNames' | 'servicePrices' | 'soldOut'>;

export function dishOf(item: DishData & { name: string }, texts: Texts, region: string): Dish {
  const priced = item.sizes.flatMap(({ price, servicePrices }) => [price, ...servicePrices.map((each) => each.price)]).find((price) => price !== null);
  return {
    id: item.id,
    name: item.name,
    currency: priced?.currency ?? '',
    digits: priced?.amount.split('.')[1]?.length ?? 0,
    isAvailable: item.availability.isAvailable,
    sizes: item.sizes.map((size) => ({
      id: size.id,
      name: size.name,
      text: priceText(size, texts, region),
      price: size.price && minorOf(size.price.amount),
      perGrams: size.perGrams,
      services: size.servicePrices.map(({ service, price }) => ({ service, text: priceText({ ...size, price }, texts, region), price: price && minorOf(price.amount) })),
    })),
    groups: item.modifierGroups.map((group) => groupOf(group, texts, region)),
    allergens: item.allergens,
    diets: item.diets,
  };
}

function groupOf(group: ModifierGroup, texts: Texts, region: string): ChoiceGroup {
  const { name, minimum, maximum, free } = group;
  return {
    name, minimum, maximum, free,
    rule: choiceText(group, texts),
    options: group.options.map(({ id, name: optionName, price, availability, isDefault, allergens, removedAllergens, diets, addedDiets, opens = [] }) => {
      const extra = minorOf(price.amount);
      return {
        id, extra,
        name: optionName,
        price: extra === 0 ? texts.included : `+ ${formatMoney(price, region)}`,
        isAvailable: availability.isAvailable,
        effect: { isDefault, allergens, removedAllergens, diets, addedDiets },
        opens: opens.map((nested) => groupOf(nested, texts, region)),
      };
    }),
  };
}

export function dishWords(texts: Texts): DishWords {
  const { sizes, options, allergens, noAllergens, allergenNotice, allergensAsChosen, allergenNames, dietNames, servicePrices, soldOut } = texts;
  return { ...texts.ordering.dish, sizes, options, allergens, noAllergens, allergenNotice, allergensAsChosen, allergenNames, dietNames, servicePrices, soldOut };
}
