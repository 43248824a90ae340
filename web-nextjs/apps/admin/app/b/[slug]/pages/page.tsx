import type { Metadata } from 'next';
import { PagesScreen } from '@/features/cms/pages/pages-screen';

export const metadata: Metadata = { title: 'Pages' };

export default function Page() {
  return <PagesScreen />;
}
