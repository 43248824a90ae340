'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ClientOnly } from '@/components/ui/client-only';
import { Notice } from '@/components/ui/notice';
import { ToastProvider } from '@/components/ui/toast';
import { Banners } from '@/features/life/banners';
import { BrandApi } from '@/lib/api/api-provider';
import type { Failure } from '@/lib/api/failure';
import { useLoad } from '@/lib/api/use-load';
import { storefrontOrigin } from '@/lib/hosts';
import { ConsoleProvider } from './console-context';
import { type ConsoleData, ConsoleDocument } from './documents';
import { SessionDialog } from './session-dialog';
import { ShellSkeleton } from './shell-skeleton';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

export function ConsoleShell({ slug, children }: { slug: string; children: ReactNode }) {
  const [signedOut, setSignedOut] = useState(false);
  const notice = useCallback(() => { setSignedOut(true); }, []);
  return (
    <ClientOnly fallback={<ShellSkeleton />}>
      {() => (
        <BrandApi slug={slug} onSignedOut={notice}>
          <ToastProvider>
            <Gate signedOut={signedOut} onSignedIn={() => { setSignedOut(false); }}>{children}</Gate>
          </ToastProvider>
        </BrandApi>
      )}
    </ClientOnly>
  );
}

type GateProps = { signedOut: boolean; onSignedIn: () => void; children: ReactNode };

/** Lets members of the brand in; sends others to sign in, and says so where there is nothing for them. */
function Gate({ signedOut, onSignedIn, children }: GateProps) {
  const router = useRouter();
  const loaded = useLoad(ConsoleDocument, {});
  const data = loaded.data;
  const stranger = data === undefined ? loaded.failure?.kind === 'signedOut' : !data.viewer;

  useEffect(() => {
    if (stranger) router.replace(`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`);
  }, [stranger, router]);

  if (data?.viewer) return <Console brand={data.brand} viewer={data.viewer} state={data.brandState} signedOut={signedOut} onSignedIn={onSignedIn}>{children}</Console>;
  return loaded.failure && !stranger ? <NoWayIn failure={loaded.failure} onRetry={loaded.reload} /> : <ShellSkeleton />;
}

type ConsoleProps = GateProps & { brand: ConsoleData['brand']; viewer: NonNullable<ConsoleData['viewer']>; state: ConsoleData['brandState'] };

function Console({ brand, viewer, state, signedOut, onSignedIn, children }: ConsoleProps) {
  const value = useMemo(
    () => ({ brand, viewer, state, site: storefrontOrigin(window.location, brand.slug), path: (rest: string) => (rest === '' ? `/b/${brand.slug}` : `/b/${brand.slug}/${rest}`) }),
    [brand, viewer, state],
  );
  return (
    <ConsoleProvider value={value}>
      <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-ink px-4 py-2 font-semibold text-paper focus:translate-y-0">Skip to content</a>
      <div className="flex min-h-dvh flex-col lg:flex-row">
        <Sidebar />
        <TopBar />
        <main id="content" aria-label="Console" tabIndex={-1} className="mx-auto w-full max-w-6xl min-w-0 flex-1 has-[[data-wide]]:max-w-none px-4 py-6 outline-none sm:px-8 sm:py-8"><Banners />{children}</main>
      </div>
      <SessionDialog open={signedOut} email={viewer.email} onSignedIn={onSignedIn} />
    </ConsoleProvider>
  );
}

function NoWayIn({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const missing = failure.kind === 'notFound';
  return (
    <main className="mx-auto grid min-h-dvh max-w-xl content-center p-4">
      <Notice
        tone={missing ? 'warning' : 'danger'}
        title={missing ? 'No restaurant of yours at this address' : 'The console could not be opened'}
        action={missing ? <ButtonLink href="/">Your restaurants</ButtonLink> : <Button icon="refresh" onClick={onRetry}>Try again</Button>}
      >
        {failure.message}
      </Notice>
    </main>
  );
}
