import type { Metadata } from 'next';
import { BrandChooser } from '@/features/accounts/brand-chooser';

export const metadata: Metadata = { title: 'Your restaurants' };

export default function Page() {
  return <BrandChooser />;
}
