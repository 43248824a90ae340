import { Notice } from '@/components/ui/notice';
import type { Order } from '../documents';
import { claimsOn } from './dispute-text';

export const DisputeNotices = ({ order }: { order: Order }) =>
  claimsOn(order).map(({ title, text, isBad }) => (
    <Notice key={title} tone={isBad ? 'danger' : 'info'} title={title}>
      {text}
    </Notice>
  ));
