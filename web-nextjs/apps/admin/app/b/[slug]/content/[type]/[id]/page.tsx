import type { Metadata } from 'next';
import { EntryScreen } from '@/features/cms/entries/entry-screen';

export const metadata: Metadata = { title: 'Edit an entry' };

export default function Page() {
  return <EntryScreen />;
}
