import type { Metadata } from 'next';
import { LocationsScreen } from '@/features/locations/locations-screen';

export const metadata: Metadata = { title: 'Locations' };

export default function Page() {
  return <LocationsScreen />;
}
