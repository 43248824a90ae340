import type { Metadata } from 'next';
import { HistoryScreen } from '@/features/order-history/history-screen';

export const metadata: Metadata = { title: 'Order history' };

export default function Page() {
  return <HistoryScreen />;
}
