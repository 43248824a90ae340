import type { Metadata } from 'next';
import { WayToConsole } from '@/features/platform/way-to-console';

export const metadata: Metadata = { title: 'Open your restaurant online', robots: 'noindex' };

export default function Page() {
  return <WayToConsole path="/sign-up" />;
}
