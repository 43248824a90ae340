'use client';

import { useEffect } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { consoleOrigin } from '@/lib/hosts';

/** Stands in for a page of the console on the platform's host and leads on to it. */
export function WayToConsole({ path }: { path: '/sign-up' | '/sign-in' }) {
  useEffect(() => {
    window.location.replace(consoleOrigin(window.location) + path);
  }, [path]);
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-6">
      <BrandMark className="text-xl" />
      <p role="status">One moment: on to the console …</p>
      <noscript>
        <p className="text-muted">The console needs JavaScript. Please switch it on, then open “admin.” followed by this site’s address and {path}.</p>
      </noscript>
    </main>
  );
}
