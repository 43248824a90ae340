import type { Metadata } from 'next';
import { LifeScreen } from '@/features/life/life-screen';

export const metadata: Metadata = { title: 'Restaurant' };

export default function Page() {
  return <LifeScreen />;
}
