import { Notice } from '@/components/ui/notice';
import { formatMoney } from '@/lib/money';
import type { Order } from '../documents';

/** What became of money that a guest claims back through the bank. */
export function DisputeNotice({ order: { payment } }: { order: Order }) {
  switch (payment.dispute) {
    case 'OPEN':
      return <Notice tone="danger" title={`The guest’s bank claims ${formatMoney(payment.disputed)} back`}>It holds the money meanwhile. Answer in your account at the gateway in time; it cannot be refunded as long as it is claimed.</Notice>;
    case 'LOST':
      return <Notice tone="danger" title={`${formatMoney(payment.disputed)} went back to the guest’s bank`}>The claim was decided against you.</Notice>;
    case 'WON':
      return <Notice title="A claim of the guest’s bank was decided in your favour">What it held is yours again.</Notice>;
    case null:
      return null;
  }
}
