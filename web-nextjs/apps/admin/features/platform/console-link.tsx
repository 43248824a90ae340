'use client';

import type { ReactNode } from 'react';
import { consoleOrigin } from '@/lib/hosts';
import { useIsClient } from '@/lib/use-is-client';

type Props = { path: '/sign-up' | '/sign-in'; className: string; children: ReactNode };

/**
 * A link into the console, which lives on another host that only the browser can name. Until then the link leads to a page of the same
 * path on this host, which shows the way.
 */
export function ConsoleLink({ path, className, children }: Props) {
  const here = useIsClient();
  return <a href={here ? consoleOrigin(window.location) + path : path} className={className}>{children}</a>;
}
