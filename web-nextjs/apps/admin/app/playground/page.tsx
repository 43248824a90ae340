import type { Metadata } from 'next';
import { OpenPlayground } from '@/features/playground/open-playground';

export const metadata: Metadata = { title: 'Playground' };

export default function Page() {
  return <OpenPlayground />;
}
