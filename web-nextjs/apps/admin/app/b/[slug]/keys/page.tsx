import type { Metadata } from 'next';
import { KeysScreen } from '@/features/accounts/keys/keys-screen';

export const metadata: Metadata = { title: 'API keys' };

export default function Page() {
  return <KeysScreen />;
}
