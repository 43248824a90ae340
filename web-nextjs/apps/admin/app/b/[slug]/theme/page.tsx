import type { Metadata } from 'next';
import { ThemeScreen } from '@/features/cms/theme/theme-screen';

export const metadata: Metadata = { title: 'Theme' };

export default function Page() {
  return <ThemeScreen />;
}
