'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { ButtonLink } from '@/components/ui/button';
import { ClientOnly } from '@/components/ui/client-only';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icons';
import { LoadState, SkeletonRows } from '@/components/ui/load-state';
import { PlatformApi } from '@/lib/api/api-provider';
import { useLoad } from '@/lib/api/use-load';
import { ViewerDocument } from './documents';
import { SignOutButton } from './sign-out-button';

/** The console's front page: whose restaurant to work on. */
export function BrandChooser() {
  return (
    <PlatformApi>
      <main className="mx-auto w-full max-w-xl px-4 py-12">
        <BrandMark className="text-xl" />
        <h1 className="mt-10 mb-6 text-2xl font-bold tracking-tight">Your restaurants</h1>
        <ClientOnly fallback={<SkeletonRows count={2} />}>{() => <Memberships />}</ClientOnly>
      </main>
    </PlatformApi>
  );
}

function Memberships() {
  const router = useRouter();
  const loaded = useLoad(ViewerDocument, {});
  const viewer = loaded.data?.viewer;
  const only = viewer?.memberships.length === 1 && !viewer.operator ? viewer.memberships[0]?.brand.slug : undefined;

  useEffect(() => {
    if (viewer === null) router.replace('/sign-in');
    else if (only !== undefined) router.replace(`/b/${only}`);
  }, [viewer, only, router]);

  return (
    <LoadState of={loaded} skeleton={<SkeletonRows count={2} />}>
      {() => {
        if (!viewer || only !== undefined) return <SkeletonRows count={2} />;
        return (
          <>
            {viewer.memberships.length === 0 ? (
              <EmptyState icon="utensils" title="No restaurant yet" action={<ButtonLink href="/sign-up" look="primary">Open a restaurant</ButtonLink>}>
                <p>You are signed in as {viewer.email}. Open your own, or ask an owner to invite you.</p>
              </EmptyState>
            ) : (
              <ul className="card divide-y divide-line overflow-hidden">
                {viewer.memberships.map(({ brand, role }) => (
                  <li key={brand.slug}>
                    <Link href={`/b/${brand.slug}`} className="flex items-center gap-4 px-5 py-4 hover:bg-sunken">
                      <span className="min-w-0 flex-1">
                        <span className="block truncate font-semibold">{brand.name}</span>
                        <span className="text-sm text-muted">{role.toLowerCase()}</span>
                      </span>
                      <Icon name="arrowRight" />
                    </Link>
                  </li>
                ))}
              </ul>
            )}
            <div className="mt-6 flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
              <span>Signed in as {viewer.email}</span>
              {viewer.operator && <Link href="/operator" className="link">Run the platform</Link>}
              <SignOutButton />
            </div>
          </>
        );
      }}
    </LoadState>
  );
}
