'use client';

import { createContext, use } from 'react';
import type { ConsoleData } from './documents';

export type Console = {
  brand: ConsoleData['brand'];
  viewer: NonNullable<ConsoleData['viewer']>;
  state: ConsoleData['brandState'];
  /** Origin of the brand's own site. */
  site: string;
  /** A path within this brand's console. */
  path: (rest: string) => string;
};

const ConsoleContext = createContext<Console | null>(null);

export const ConsoleProvider = ConsoleContext;

/** The brand that this console works for. */
export function useConsole(): Console {
  const value = use(ConsoleContext);
  if (!value) throw new Error('useConsole belongs inside the console of a brand.');
  return value;
}
