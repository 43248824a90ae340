import type { Effect } from './chosen-facts';

/** A group as it is shown: its texts are ready. The first `free` chosen options cost nothing. */
export type ChoiceGroup = { name: string; rule: string; minimum: number; maximum: number; free: number; options: ChoiceOption[] };
/** `extra` in minor units. */
export type ChoiceOption = { id: string; name: string; price: string; extra: number; isAvailable: boolean; effect: Effect; opens: ChoiceGroup[] };

/** Each chosen option by its place, such as `0.2` or, within what that one opens, `0.2/1.0`; in the order of choosing, since the first ones may be free. */
export type Chosen = ReadonlySet<string>;

export const placeOf = (path: string, group: number, option: number): string => `${path === '' ? '' : `${path}/`}${String(group)}.${String(option)}`;

/** One of a group's options takes the other's place, and cannot be taken back. */
export const isOneOf = ({ minimum, maximum }: ChoiceGroup): boolean => minimum > 0 && maximum === 1;

/** What the kitchen chooses beforehand, also in groups that it opens by that. */
export const defaultsOf = (groups: readonly ChoiceGroup[], path = ''): Set<string> => placesWhere(groups, ({ effect, isAvailable }) => effect.isDefault && isAvailable, path);

/** What was chosen earlier, by the ids of the options, as far as it is still offered. */
export const placesOf = (groups: readonly ChoiceGroup[], ids: ReadonlySet<string>): Set<string> => placesWhere(groups, ({ id, isAvailable }) => ids.has(id) && isAvailable, '');

function placesWhere(groups: readonly ChoiceGroup[], isChosen: (option: ChoiceOption) => boolean, path: string): Set<string> {
  const chosen = new Set<string>();
  groups.forEach((group, g) => {
    group.options.forEach((option, o) => {
      if (!isChosen(option)) return;
      chosen.add(placeOf(path, g, o));
      for (const nested of placesWhere(option.opens, isChosen, placeOf(path, g, o))) chosen.add(nested);
    });
  });
  return chosen;
}

/** With the option at a place switched: where one only is to be chosen it takes the other's place, and beyond the most nothing happens. */
export function toggled(chosen: Chosen, group: ChoiceGroup, path: string, g: number, o: number): Set<string> {
  const place = placeOf(path, g, o);
  const without = (gone: readonly string[]) => new Set([...chosen].filter((each) => !gone.some((other) => each === other || each.startsWith(`${other}/`))));
  if (chosen.has(place)) return isOneOf(group) ? new Set(chosen) : without([place]);
  const others = group.options.map((_, index) => placeOf(path, g, index)).filter((other) => chosen.has(other));
  if (group.maximum > 1 && others.length >= group.maximum) return new Set(chosen);
  const next = group.maximum === 1 ? without(others) : new Set(chosen);
  next.add(place);
  for (const nested of defaultsOf(group.options[o]?.opens ?? [], place)) next.add(nested);
  return next;
}

/** What the chosen options do to the dish. */
export const effectsOf = (groups: readonly ChoiceGroup[], chosen: Chosen): Effect[] => takenOf(groups, chosen).flatMap(allOf).map(({ option }) => option.effect);

/** A chosen option, whether it is one of the free ones, and what was chosen of what it opens. */
export type Taken = { option: ChoiceOption; isFree: boolean; nested: Taken[] };

const allOf = (taken: Taken): Taken[] => [taken, ...taken.nested.flatMap(allOf)];

/** What is chosen, in the order of choosing: the first ones of a group are its free ones. */
export function takenOf(groups: readonly ChoiceGroup[], chosen: Chosen, path = ''): Taken[] {
  const counts = new Map<number, number>();
  return [...chosen].flatMap((place) => {
    const [g, o] = within(place, path);
    const group = groups[g];
    const option = group?.options[o];
    if (!group || !option) return [];
    const before = counts.get(g) ?? 0;
    counts.set(g, before + 1);
    return [{ option, isFree: before < group.free, nested: takenOf(option.opens, chosen, place) }];
  });
}

/** Group and option of a place directly under a path; nothing that is one for all others. */
function within(place: string, path: string): [number, number] {
  const rest = path === '' ? place : place.startsWith(`${path}/`) ? place.slice(path.length + 1) : '';
  const [g = NaN, o = NaN] = rest.includes('/') ? [] : rest.split('.').map(Number);
  return [g, o];
}

/** The groups of which too little is chosen, by their paths such as `1` or `0.2/0`, in the order in which they are shown. */
export function lacking(groups: readonly ChoiceGroup[], chosen: Chosen, path = ''): string[] {
  return groups.flatMap((group, g) => {
    const own = group.options.filter((_, o) => chosen.has(placeOf(path, g, o))).length < group.minimum ? [groupPath(path, g)] : [];
    return [...own, ...group.options.flatMap((option, o) => (chosen.has(placeOf(path, g, o)) ? lacking(option.opens, chosen, placeOf(path, g, o)) : []))];
  });
}

export const groupPath = (path: string, g: number): string => (path === '' ? String(g) : `${path}/${String(g)}`);
