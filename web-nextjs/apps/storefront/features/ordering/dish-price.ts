import { type Chosen, type ChoiceGroup, type Taken, takenOf } from '@/features/menu/choice';
import type { DishSize, Service } from './dish';

export type Choice = { size: DishSize; groups: readonly ChoiceGroup[]; chosen: Chosen; quantity: number; grams: number | null; service: Service | null };

/** What the choice costs by the menu, in minor units; null where the price is on request. The cart says what it costs in the end: with fees, and by the prices of its place and time. */
export function priceOf({ size, groups, chosen, quantity, grams, service }: Choice): number | null {
  const special = size.services.find((each) => each.service === service);
  const price = special ? special.price : size.price;
  if (price === null) return null;
  const piece = size.perGrams === null ? price : Math.round((price * (grams ?? size.perGrams)) / size.perGrams);
  return (piece + extrasOf(takenOf(groups, chosen))) * quantity;
}

const extrasOf = (taken: Taken[]): number => taken.reduce((sum, { option, isFree, nested }) => sum + (isFree ? 0 : option.extra) + extrasOf(nested), 0);

export type ChosenInput = { optionId: string; nested: ChosenInput[] };

/** The chosen options as the API takes them, in the order of choosing. */
export const chosenInput = (groups: readonly ChoiceGroup[], chosen: Chosen): ChosenInput[] => inputOf(takenOf(groups, chosen));

const inputOf = (taken: Taken[]): ChosenInput[] => taken.map(({ option, nested }) => ({ optionId: option.id, nested: inputOf(nested) }));
