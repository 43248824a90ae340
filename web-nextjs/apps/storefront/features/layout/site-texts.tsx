'use client';

import { createContext, use, type ReactNode } from 'react';

/** The few texts that components in the browser need, and the page for a wrong address, which is given no path to read them from. */
export type ClientTexts = { homeHref: string; notFoundTitle: string; notFoundText: string; backHome: string };

const SiteTextsContext = createContext<ClientTexts | null>(null);

export function SiteTexts({ texts, children }: { texts: ClientTexts; children: ReactNode }) {
  return <SiteTextsContext value={texts}>{children}</SiteTextsContext>;
}

export function useSiteTexts(): ClientTexts {
  const texts = use(SiteTextsContext);
  if (!texts) throw new Error('SiteTexts is missing above this component.');
  return texts;
}
