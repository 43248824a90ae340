import type { Metadata } from 'next';
import { DomainsScreen } from '@/features/cms/domains/domains-screen';

export const metadata: Metadata = { title: 'Domains' };

export default function Page() {
  return <DomainsScreen />;
}
