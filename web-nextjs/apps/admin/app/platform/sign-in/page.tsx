import type { Metadata } from 'next';
import { WayToConsole } from '@/features/platform/way-to-console';

export const metadata: Metadata = { title: 'Sign in', robots: 'noindex' };

export default function Page() {
  return <WayToConsole path="/sign-in" />;
}
