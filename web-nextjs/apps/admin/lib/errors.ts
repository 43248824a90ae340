/** A refusal of the API, or a failure on the way there, in one form; `proposal` is a value that the field would take. */
export type Problem = { code: string; message: string; field?: string | null; proposal?: string | null };

const isAt = (field: string | null | undefined, path: string) => field === path || field?.startsWith(`${path}.`) === true;

/** The problems that belong beside the field at `path`, those of its parts included. */
export const problemsAt = (problems: readonly Problem[], path: string): Problem[] => problems.filter((p) => isAt(p.field, path));

/** The problems of exactly this field, not of its parts. */
export const problemsOf = (problems: readonly Problem[], path: string): Problem[] => problems.filter((p) => p.field === path);

/** The problems that no field of the form shows: they need a central place. */
export const problemsElsewhere = (problems: readonly Problem[], shown: readonly string[]): Problem[] =>
  problems.filter((p) => !shown.some((path) => isAt(p.field, path)));

/** The index that follows `path` in a problem's field (`hours.3.opens` at `hours` is 3). */
export function indexAt(problem: Problem, path: string): number | null {
  if (!problem.field?.startsWith(`${path}.`)) return null;
  const index = Number(problem.field.slice(path.length + 1).split('.')[0]);
  return Number.isInteger(index) ? index : null;
}

export const has = (problems: readonly Problem[], code: string): boolean => problems.some((p) => p.code === code);
