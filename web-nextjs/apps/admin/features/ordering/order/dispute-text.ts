import { formatMoney } from '@/lib/money';
import type { Order } from '../documents';

export type Claim = { title: string; text: string; isBad: boolean };

/** What became of money that a guest claims back through the bank: of what the order cost, and of the tip that was given afterwards. */
export const claimsOn = ({ payment, laterTip }: Pick<Order, 'payment' | 'laterTip'>): Claim[] =>
  [claimOn(payment, ''), laterTip && claimOn(laterTip, ' of the tip')].filter((claim) => claim !== null);

function claimOn({ dispute, disputed }: Pick<Order['payment'], 'dispute' | 'disputed'>, ofWhat: string): Claim | null {
  const sum = formatMoney(disputed) + ofWhat;
  switch (dispute) {
    case 'OPEN':
      return { title: `The guest’s bank claims ${sum} back`, text: 'It holds the money meanwhile. Answer in your account at the gateway in time; it cannot be refunded as long as it is claimed.', isBad: true };
    case 'LOST':
      return { title: `${sum} went back to the guest’s bank`, text: 'The claim was decided against you.', isBad: true };
    case 'WON':
      return { title: `A claim of the guest’s bank${ofWhat && ' on the tip'} was decided in your favour`, text: 'What it held is yours again.', isBad: false };
    case null:
      return null;
  }
}
