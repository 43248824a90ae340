import type { Problem } from '@/lib/errors';

/** One wish for a refund under its key: asked for twice, it is given once. */
export type Attempt = { key: string; wish: string };

/** The same wish keeps its key, so that a press again after a lost answer gives nothing twice; another wish has its own. */
export const attemptFor = (before: Attempt | null, input: object, newKey: () => string): Attempt => {
  const wish = JSON.stringify(input);
  return before?.wish === wish ? before : { key: newKey(), wish };
};

/** Codes of answers that leave open whether anything happened. */
const open = new Set(['NETWORK', 'INTERNAL', 'TIMEOUT']);

/** What is left of an attempt after its answer: only one whose end nobody knows goes on. */
export const attemptAfter = (attempt: Attempt, problems: readonly Problem[]): Attempt | null => (problems.some(({ code }) => open.has(code)) ? attempt : null);
