import type { Metadata } from 'next';
import { MediaScreen } from '@/features/cms/media/media-screen';

export const metadata: Metadata = { title: 'Pictures' };

export default function Page() {
  return <MediaScreen />;
}
