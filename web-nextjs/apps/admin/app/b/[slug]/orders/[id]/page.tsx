import type { Metadata } from 'next';
import { OrderScreen } from '@/features/ordering/order/order-screen';

export const metadata: Metadata = { title: 'Order' };

export default function Page() {
  return <OrderScreen />;
}
