import type { Metadata } from 'next';
import { ForgotPage } from '@/features/accounts/password-reset/forgot-page';

export const metadata: Metadata = { title: 'Forgot your password?' };

export default function Page() {
  return <ForgotPage />;
}
