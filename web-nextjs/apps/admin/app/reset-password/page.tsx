import type { Metadata } from 'next';
import { ResetPage } from '@/features/accounts/password-reset/reset-page';

export const metadata: Metadata = { title: 'New password', robots: 'noindex', referrer: 'no-referrer' };

export default function Page() {
  return <ResetPage />;
}
