import type { Metadata } from 'next';
import { BrandPlayground } from '@/features/playground/brand-playground';

export const metadata: Metadata = { title: 'Playground' };

export default function Page() {
  return <BrandPlayground />;
}
