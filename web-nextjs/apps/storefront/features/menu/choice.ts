import type { Effect } from './chosen-facts';

/** A group as it is shown: its texts are ready. */
export type ChoiceGroup = { name: string; rule: string; isRequired: boolean; maximum: number; options: ChoiceOption[] };
export type ChoiceOption = { name: string; price: string; effect: Effect; opens: ChoiceGroup[] };

/** Each chosen option by its place, such as `0.2` or, within what that one opens, `0.2/1.0`. */
export type Chosen = ReadonlySet<string>;

const at = (path: string, group: number, option: number): string => `${path === '' ? '' : `${path}/`}${String(group)}.${String(option)}`;

/** What the kitchen chooses beforehand, also in groups that it opens by that. */
export function defaultsOf(groups: readonly ChoiceGroup[], path = ''): Set<string> {
  const chosen = new Set<string>();
  groups.forEach((group, g) => {
    group.options.forEach((option, o) => {
      if (!option.effect.isDefault) return;
      chosen.add(at(path, g, o));
      for (const nested of defaultsOf(option.opens, at(path, g, o))) chosen.add(nested);
    });
  });
  return chosen;
}

/** With the option at a place switched: where one only is to be chosen it takes the other's place, and beyond the most nothing happens. */
export function toggled(chosen: Chosen, group: ChoiceGroup, path: string, g: number, o: number): Set<string> {
  const place = at(path, g, o);
  const without = (gone: readonly string[]) => new Set([...chosen].filter((each) => !gone.some((other) => each === other || each.startsWith(`${other}/`))));
  if (chosen.has(place)) return group.isRequired && group.maximum === 1 ? new Set(chosen) : without([place]);
  const others = group.options.map((_, index) => at(path, g, index)).filter((other) => chosen.has(other));
  if (group.maximum > 1 && others.length >= group.maximum) return new Set(chosen);
  const next = group.maximum === 1 ? without(others) : new Set(chosen);
  next.add(place);
  for (const nested of defaultsOf(group.options[o]?.opens ?? [], place)) next.add(nested);
  return next;
}

/** What the chosen options do to the dish. */
export function effectsOf(groups: readonly ChoiceGroup[], chosen: Chosen, path = ''): Effect[] {
  return groups.flatMap((group, g) =>
    group.options.flatMap((option, o) => (chosen.has(at(path, g, o)) ? [option.effect, ...effectsOf(option.opens, chosen, at(path, g, o))] : [])),
  );
}

export const placeOf = at;
