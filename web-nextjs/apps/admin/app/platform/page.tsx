import type { Metadata } from 'next';
import { Landing } from '@/features/platform/landing';

export const metadata: Metadata = { title: { absolute: 'FoodSaaS: your restaurant online in ten minutes' } };

export default function Page() {
  return <Landing />;
}
