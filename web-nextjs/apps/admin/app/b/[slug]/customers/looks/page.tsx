import type { Metadata } from 'next';
import { LooksScreen } from '@/features/customers/looks-screen';

export const metadata: Metadata = { title: 'Who looked at customers' };

export default function Page() {
  return <LooksScreen />;
}
