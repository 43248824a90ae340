import type { Metadata } from 'next';
import { ContentTypesScreen } from '@/features/cms/content-types/content-types-screen';

export const metadata: Metadata = { title: 'Content types' };

export default function Page() {
  return <ContentTypesScreen />;
}
