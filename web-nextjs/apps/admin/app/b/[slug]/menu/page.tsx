import type { Metadata } from 'next';
import { MenuScreen } from '@/features/catalog/menu/menu-screen';

export const metadata: Metadata = { title: 'Menu' };

export default function Page() {
  return <MenuScreen />;
}
