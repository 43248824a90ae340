import type { Metadata } from 'next';
import { InvitationPage } from '@/features/accounts/invitation/invitation-page';

export const metadata: Metadata = { title: 'Invitation', robots: 'noindex', referrer: 'no-referrer' };

export default function Page() {
  return <InvitationPage />;
}
