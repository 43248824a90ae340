import type { Metadata } from 'next';
import { BrandListPage } from '@/features/operator/brand-list';

export const metadata: Metadata = { title: 'Restaurants' };

export default function Page() {
  return <BrandListPage />;
}
