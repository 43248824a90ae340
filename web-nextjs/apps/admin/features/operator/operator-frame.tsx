'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { ButtonLink } from '@/components/ui/button';
import { ClientOnly } from '@/components/ui/client-only';
import { SkeletonRows } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { SignOutButton } from '@/features/accounts/sign-out-button';
import { OperatorApi } from '@/lib/api/api-provider';
import type { Loaded } from '@/lib/api/use-load';

/** The pages of those who run the platform. */
export function OperatorFrame({ children }: { children: () => ReactNode }) {
  return (
    <OperatorApi>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-3 px-4 py-3 sm:px-8">
          <Link href="/operator" className="flex items-center gap-3 font-semibold"><BrandMark className="text-sm text-muted [&_svg]:size-5" />Operators</Link>
          <SignOutButton />
        </div>
      </header>
      <main className="mx-auto w-full max-w-6xl px-4 py-6 sm:px-8 sm:py-8">
        <ClientOnly fallback={<SkeletonRows />}>{children}</ClientOnly>
      </main>
    </OperatorApi>
  );
}

/** Whoever is no operator, or has not shown a second factor yet, is told what to do. */
export function OperatorGate<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.failure === null) return <SkeletonRows />;
  if (of.failure.kind === 'signedOut') return <Notice tone="warning" title="Sign in first" action={<ButtonLink href="/sign-in?next=%2Foperator" look="primary">Sign in</ButtonLink>}>This part of the console is for those who run the platform.</Notice>;
  if (of.failure.kind === 'network') return <Notice tone="danger" title="The list could not be read">{of.failure.message}</Notice>;
  return (
    <Notice tone="warning" title="Nothing here for you yet" action={<ButtonLink href="/account">Your account</ButtonLink>}>
      Operators need a second factor: turn it on in your account, sign out, and sign in with its code.
    </Notice>
  );
}
