import { WrongAddress } from '@/features/layout/wrong-address';

export default function NotFound() {
  return <WrongAddress />;
}
