import { indexAt, type Problem } from '@/lib/errors';

/** The origins of a text with one a line; empty lines count for nothing. */
export const originsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is wrong with the list, each origin named as it was written, once: the API only knows its place. */
export const originProblems = (problems: readonly Problem[], origins: readonly string[]): Problem[] =>
  problems
    .filter(({ field }) => field === 'origins' || field?.startsWith('origins.') === true)
    .map((problem) => {
      const index = indexAt(problem, 'origins');
      const written = index === null ? undefined : origins[index];
      return written === undefined ? problem : { ...problem, message: `“${written}”: ${problem.message}` };
    })
    .filter((problem, at, all) => all.findIndex(({ message }) => message === problem.message) === at);
