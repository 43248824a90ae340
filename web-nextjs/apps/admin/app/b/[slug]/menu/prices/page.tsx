import type { Metadata } from 'next';
import { PriceListsScreen } from '@/features/catalog/prices/price-lists-screen';

export const metadata: Metadata = { title: 'Price lists' };

export default function Page() {
  return <PriceListsScreen />;
}
