import type { Metadata } from 'next';
import { SignUpPage } from '@/features/accounts/sign-up/sign-up-page';

export const metadata: Metadata = { title: 'Open your restaurant online' };

export default function Page() {
  return <SignUpPage />;
}
