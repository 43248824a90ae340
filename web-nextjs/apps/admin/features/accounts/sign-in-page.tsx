'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { PlatformApi } from '@/lib/api/api-provider';
import { safeReturn } from '@/lib/hosts';
import { SignInForm } from './sign-in-form';
import { SmallPage } from './small-page';

/** Where to go: back to where the session ended, else to the only brand, else to the choice. */
export function destination(search: string, slugs: readonly string[]): string {
  const back = safeReturn(new URLSearchParams(search).get('next'));
  if (back !== '/') return back;
  const [only] = slugs;
  return slugs.length === 1 && only !== undefined ? `/b/${only}` : '/';
}

export function SignInPage() {
  const router = useRouter();
  // Where apps are let in is no page of ours: the server shows it.
  const go = (to: string) => { if (to.startsWith('/oauth/')) window.location.replace(to); else router.replace(to); };
  return (
    <PlatformApi>
      <SmallPage
        title="Welcome back"
        lead="Sign in to your restaurant’s console."
        below={<p className="text-muted">No restaurant here yet? <Link className="link font-semibold" href="/sign-up">Open one</Link></p>}
      >
        <SignInForm onSignedIn={(slugs) => { go(destination(window.location.search, slugs)); }} />
        <p className="mt-4 text-sm"><Link className="link" href="/forgot-password">Forgot your password?</Link></p>
      </SmallPage>
    </PlatformApi>
  );
}
