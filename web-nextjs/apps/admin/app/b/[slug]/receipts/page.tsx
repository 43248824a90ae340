import type { Metadata } from 'next';
import { ReceiptsScreen } from '@/features/freshness/receipts-screen';

export const metadata: Metadata = { title: 'Receipts' };

export default function Page() {
  return <ReceiptsScreen />;
}
