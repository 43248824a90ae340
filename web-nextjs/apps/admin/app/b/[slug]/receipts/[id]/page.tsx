import type { Metadata } from 'next';
import { ReceiptScreen } from '@/features/freshness/receipt-screen';

export const metadata: Metadata = { title: 'Receipt' };

export default function Page() {
  return <ReceiptScreen />;
}
