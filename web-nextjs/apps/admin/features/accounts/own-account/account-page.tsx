'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { ClientOnly } from '@/components/ui/client-only';
import { LoadState, SkeletonRows } from '@/components/ui/load-state';
import { ToastProvider } from '@/components/ui/toast';
import { MyConnections } from '@/features/accounts/apps/my-connections';
import { PlatformApi } from '@/lib/api/api-provider';
import { useLoad } from '@/lib/api/use-load';
import { AccountDocument } from './documents';
import { EmailForm } from './email-form';
import { PasswordForm } from './password-form';
import { SecondFactor } from './second-factor';
import { SessionList } from './session-list';

/** What a person sees and changes of his own account, whatever brands he works for. */
export function AccountPage() {
  return (
    <PlatformApi>
      <ToastProvider>
        <main className="mx-auto w-full max-w-xl px-4 py-12">
          <BrandMark className="text-xl" />
          <h1 className="mt-10 text-2xl font-bold tracking-tight">Your account</h1>
          <ClientOnly fallback={<SkeletonRows count={3} />}>{() => <Account />}</ClientOnly>
        </main>
      </ToastProvider>
    </PlatformApi>
  );
}

function Account() {
  const router = useRouter();
  const loaded = useLoad(AccountDocument, {});
  const stranger = loaded.failure?.kind === 'signedOut';
  useEffect(() => {
    if (stranger) router.replace('/sign-in?next=/account');
  }, [stranger, router]);
  if (stranger) return <SkeletonRows count={3} />;
  return (
    <LoadState of={loaded} skeleton={<SkeletonRows count={3} />}>
      {({ viewer, sessions }) => (
        <div className="mt-1 space-y-10">
          <p className="text-muted">{viewer?.name}, {viewer?.email}. <Link href="/" className="link">To your restaurants</Link></p>
          <PasswordForm email={viewer?.email ?? ''} onChanged={loaded.reload} />
          <SecondFactor />
          <EmailForm onChanged={loaded.reload} />
          <SessionList sessions={sessions} onEnded={loaded.reload} />
          <MyConnections />
        </div>
      )}
    </LoadState>
  );
}
