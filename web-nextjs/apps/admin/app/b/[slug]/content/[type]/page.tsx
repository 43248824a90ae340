import type { Metadata } from 'next';
import { EntriesScreen } from '@/features/cms/entries/entries-screen';

export const metadata: Metadata = { title: 'Entries' };

export default function Page() {
  return <EntriesScreen />;
}
