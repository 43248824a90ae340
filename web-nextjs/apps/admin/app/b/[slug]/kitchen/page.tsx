import type { Metadata } from 'next';
import { KitchenScreen } from '@/features/ordering/kitchen/kitchen-screen';

export const metadata: Metadata = { title: 'Kitchen' };

export default function Page() {
  return <KitchenScreen />;
}
