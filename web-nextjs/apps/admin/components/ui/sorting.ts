/** The list with `id` at the place of `to`. */
export function moved(ids: readonly string[], id: string, to: string): string[] {
  const target = ids.indexOf(to);
  if (target < 0 || !ids.includes(id)) return [...ids];
  const rest = ids.filter((other) => other !== id);
  rest.splice(target, 0, id);
  return rest;
}

/** The id before (-1) or after (1) another, or null at the ends. */
export const neighbour = (ids: readonly string[], id: string, by: -1 | 1): string | null => {
  const index = ids.indexOf(id);
  return index < 0 ? null : (ids[index + by] ?? null);
};
