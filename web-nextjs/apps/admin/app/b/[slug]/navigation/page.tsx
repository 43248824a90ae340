import type { Metadata } from 'next';
import { NavigationScreen } from '@/features/cms/navigation/navigation-screen';

export const metadata: Metadata = { title: 'Navigation links' };

export default function Page() {
  return <NavigationScreen />;
}
