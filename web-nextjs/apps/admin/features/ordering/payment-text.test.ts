import { expect, it } from 'vitest';
import type { Order } from './documents';
import { money, order } from './order-sample';
import { isPaymentFailed, paymentText } from './payment-text';

type Said = { status?: Order['status']; method?: Order['payment']['method']; payment?: Order['payment']['status']; captured?: number; refunded?: number };

const says = ({ status = 'ACCEPTED', method = 'ONLINE', payment = 'AUTHORISED', captured = 0, refunded = 0 }: Said) =>
  paymentText(order({ status, payment: { ...order().payment, method, status: payment }, captured: money(captured), refunded: money(refunded) }));

it('An order is said to be paid once money was taken, and by what', () => {
  expect((['PENDING', 'SAVED', 'AUTHORISED', 'FAILED'] as const).map((payment) => says({ payment }))).toEqual(['Online, not paid yet', 'Online, the card is kept until the day', 'Online, reserved', 'Online, the payment failed: call the guest']);
  expect((['ONLINE', 'CASH', 'CARD_AT_DOOR'] as const).map((method) => says({ method, payment: 'CAPTURED', captured: 2500 }))).toEqual(['Paid online', 'Paid in cash', 'Paid by card at the door']);
  expect((['CASH', 'CARD_AT_DOOR'] as const).map((method) => says({ method }))).toEqual(['Cash', 'Card at the door']);
});

it('A payment that failed asks for the guest while the order is open, and no longer', () => {
  const failed = (status: Order['status'], payment: Order['payment']['status'] = 'FAILED') => isPaymentFailed(order({ status, payment: { ...order().payment, status: payment } }));
  for (const status of ['PLACED', 'ACCEPTED', 'READY'] as const) expect([failed(status), failed(status, 'SAVED')]).toEqual([true, false]);
  for (const status of ['COMPLETED', 'REJECTED', 'CANCELLED'] as const) expect(failed(status)).toBe(false);
  expect(says({ status: 'COMPLETED', payment: 'FAILED' })).toBe('Online, failed');
});

it('An order that came to nothing was not charged, also before the gateway has let the money go', () => {
  for (const status of ['REJECTED', 'CANCELLED'] as const) {
    for (const payment of ['AUTHORISED', 'VOIDED', 'FAILED'] as const) expect(says({ status, payment })).toBe('Online, not charged');
    expect(says({ status, method: 'CASH', payment: 'VOIDED' })).toBe('Cash, not charged');
  }
  expect(says({ status: 'COMPLETED', payment: 'VOIDED' })).toBe('Online, not charged');
});

it('What was given back is said with what was taken', () => {
  expect(says({ status: 'CANCELLED', payment: 'CAPTURED', captured: 2500, refunded: 2500 })).toBe('Paid online, refunded');
  expect(says({ status: 'COMPLETED', payment: 'CAPTURED', captured: 2500, refunded: 300 })).toBe('Paid online, partly refunded');
});
