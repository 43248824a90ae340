import type { Metadata } from 'next';
import { SettingsScreen } from '@/features/ordering/settings/settings-screen';

export const metadata: Metadata = { title: 'Ordering' };

export default function Page() {
  return <SettingsScreen />;
}
