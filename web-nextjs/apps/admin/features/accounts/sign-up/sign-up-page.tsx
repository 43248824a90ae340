'use client';

import Link from 'next/link';
import { BrandMark } from '@/components/ui/brand-mark';
import { ClientOnly } from '@/components/ui/client-only';
import { Skeleton } from '@/components/ui/load-state';
import { PlatformApi } from '@/lib/api/api-provider';
import { SignUpWizard } from './sign-up-wizard';

export function SignUpPage() {
  return (
    <PlatformApi>
      <header className="mx-auto flex w-full max-w-4xl items-center justify-between px-4 py-5">
        <BrandMark className="text-lg" />
        <Link href="/sign-in" className="link font-semibold">Sign in</Link>
      </header>
      <main className="mx-auto w-full max-w-4xl px-4 pb-24">
        <ClientOnly fallback={<Waiting />}>{() => <SignUpWizard />}</ClientOnly>
      </main>
    </PlatformApi>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto max-w-md space-y-4 pt-16">
      <Skeleton className="h-9 w-3/4" />
      <Skeleton className="h-11 w-full" />
      <Skeleton className="h-12 w-full" />
      <noscript>
        <p className="text-muted">Opening a restaurant needs JavaScript: please switch it on for this site.</p>
      </noscript>
    </div>
  );
}
