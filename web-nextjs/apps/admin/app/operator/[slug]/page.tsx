import type { Metadata } from 'next';
import { BrandPage } from '@/features/operator/brand-page';

export const metadata: Metadata = { title: 'Restaurant' };

export default function Page() {
  return <BrandPage />;
}
