'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { BrandMark } from '@/components/ui/brand-mark';
import { PlatformApi } from '@/lib/api/api-provider';
import { safeReturn } from '@/lib/hosts';
import { SignInForm } from './sign-in-form';

/** Where to go: back to where the session ended, else to the only brand, else to the choice. */
export function destination(search: string, slugs: readonly string[]): string {
  const back = safeReturn(new URLSearchParams(search).get('next'));
  if (back !== '/') return back;
  const [only] = slugs;
  return slugs.length === 1 && only !== undefined ? `/b/${only}` : '/';
}

export function SignInPage() {
  const router = useRouter();
  return (
    <PlatformApi>
      <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-6 px-4 py-12">
        <BrandMark className="text-xl" />
        <div>
          <h1 className="text-2xl font-bold tracking-tight">Welcome back</h1>
          <p className="mt-1 text-muted">Sign in to your restaurant’s console.</p>
        </div>
        <div className="card p-6">
          <SignInForm onSignedIn={(slugs) => { router.replace(destination(window.location.search, slugs)); }} />
        </div>
        <p className="text-muted">
          No restaurant here yet? <Link className="link font-semibold" href="/sign-up">Open one</Link>
        </p>
      </main>
    </PlatformApi>
  );
}
