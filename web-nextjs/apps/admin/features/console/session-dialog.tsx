'use client';

import Link from 'next/link';
import { Dialog } from '@/components/ui/dialog';
import { SignInForm } from '@/features/accounts/sign-in-form';
import { PlatformApi } from '@/lib/api/api-provider';

/** A session that ends in the middle of work: signing in again here keeps what was typed. */
export function SessionDialog({ open, email, onSignedIn }: { open: boolean; email: string; onSignedIn: () => void }) {
  return (
    <Dialog open={open} onClose={onSignedIn} title="Sign in again" description="Your session has ended. What you typed is still here.">
      <PlatformApi>
        <SignInForm email={email} onSignedIn={onSignedIn} />
      </PlatformApi>
      <p className="mt-4 text-sm text-muted">
        Not {email}? <Link href="/sign-in" className="link">Sign in as somebody else</Link>
      </p>
    </Dialog>
  );
}
