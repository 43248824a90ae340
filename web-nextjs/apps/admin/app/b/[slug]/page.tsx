import type { Metadata } from 'next';
import { Overview } from '@/features/console/overview';

export const metadata: Metadata = { title: 'Overview' };

export default function Page() {
  return <Overview />;
}
