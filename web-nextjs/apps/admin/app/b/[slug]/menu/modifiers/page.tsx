import type { Metadata } from 'next';
import { ModifiersScreen } from '@/features/catalog/modifiers/modifiers-screen';

export const metadata: Metadata = { title: 'Modifier groups' };

export default function Page() {
  return <ModifiersScreen />;
}
