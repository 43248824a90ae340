import { buttonStyles } from '@foodsaas/ui/button';
import { WrongAddress } from '@/features/layout/wrong-address';

export default function NotFound() {
  return <WrongAddress buttonClassName={buttonStyles('primary', 'mt-4')} />;
}
