import type { Metadata } from 'next';
import { ContentScreen } from '@/features/cms/entries/content-screen';

export const metadata: Metadata = { title: 'Content' };

export default function Page() {
  return <ContentScreen />;
}
