import type { Metadata } from 'next';
import { MenusScreen } from '@/features/catalog/menus/menus-screen';

export const metadata: Metadata = { title: 'Menus' };

export default function Page() {
  return <MenusScreen />;
}
