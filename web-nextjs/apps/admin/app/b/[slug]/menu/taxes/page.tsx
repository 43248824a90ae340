import type { Metadata } from 'next';
import { TaxesScreen } from '@/features/catalog/taxes/taxes-screen';

export const metadata: Metadata = { title: 'Tax classes' };

export default function Page() {
  return <TaxesScreen />;
}
