import type { Metadata } from 'next';
import { ImportScreen } from '@/features/catalog/import/import-screen';

export const metadata: Metadata = { title: 'Import a menu' };

export default function Page() {
  return <ImportScreen />;
}
