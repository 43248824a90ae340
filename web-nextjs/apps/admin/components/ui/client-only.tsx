'use client';

import type { ReactNode } from 'react';
import { useIsClient } from '@/lib/use-is-client';

/** What depends on the browser (its session, its storage) is not made on the server. */
export function ClientOnly({ fallback, children }: { fallback: ReactNode; children: () => ReactNode }) {
  return useIsClient() ? children() : fallback;
}
