import { expect, it } from 'vitest';
import { ordering } from '@/text/ordering/en';
import { afterCard, isToBePaid, isUnpaidOnTheDay, paymentText } from './payment-state';

const says = (payment: Parameters<typeof paymentText>[0]['payment'], status: Parameters<typeof paymentText>[0]['status'] = 'PLACED', taken = payment.status === 'CAPTURED' ? 2500 : 0) =>
  paymentText({ status, payment, captured: { minorUnits: taken } }, ordering);

const online = (status: 'PENDING' | 'FAILED' | 'AUTHORISED' | 'SAVED' | 'CAPTURED' | 'VOIDED') => ({ method: 'ONLINE' as const, status });

it('An order is to be paid while it waits for the diner, also after a card was declined', () => {
  expect(isToBePaid({ status: 'PENDING', payment: online('PENDING') })).toBe(true);
  expect(isToBePaid({ status: 'PENDING', payment: online('FAILED') })).toBe(true);
});

it('An order is not to be paid once the money is reserved, at the door, or when it was given up', () => {
  expect(isToBePaid({ status: 'PENDING', payment: online('AUTHORISED') })).toBe(false);
  expect(isToBePaid({ status: 'PENDING', payment: online('SAVED') })).toBe(false);
  expect(isToBePaid({ status: 'PLACED', payment: { method: 'CASH', status: 'AUTHORISED' } })).toBe(false);
  expect(isToBePaid({ status: 'CANCELLED', payment: online('FAILED') })).toBe(false);
});

it('An order that the restaurant has is to be paid where the kept card did not pay it, until it is over or nothing can be paid any more', () => {
  const session = { clientSecret: 'x' };
  const asks = (status: Parameters<typeof isToBePaid>[0]['status'], payment: Parameters<typeof isToBePaid>[0]['payment'], open: unknown = session) => isUnpaidOnTheDay({ status, payment: { ...payment, session: open } });
  for (const status of ['PLACED', 'ACCEPTED', 'READY'] as const) for (const paid of ['FAILED', 'PENDING'] as const) expect(asks(status, online(paid))).toBe(true);
  for (const status of ['PENDING', 'COMPLETED', 'CANCELLED'] as const) expect(asks(status, online('FAILED'))).toBe(false);
  for (const paid of ['SAVED', 'AUTHORISED', 'CAPTURED', 'VOIDED'] as const) expect(asks('PLACED', online(paid))).toBe(false);
  expect(asks('PLACED', online('FAILED'), null)).toBe(false);
});

it('An order says that it is paid once the money is reserved or taken, and not before', () => {
  expect((['PENDING', 'SAVED', 'AUTHORISED', 'CAPTURED'] as const).map((status) => says(online(status)))).toEqual(['Card', 'Card', 'Paid by card', 'Paid by card']);
  expect(says({ method: 'CASH', status: 'AUTHORISED' })).toBe('Cash, when you get it');
  expect(says({ method: 'CASH', status: 'CAPTURED' })).toBe('Paid in cash');
});

it('An order that came to nothing says that nothing was charged, unless something was', () => {
  for (const status of ['REJECTED', 'CANCELLED'] as const) {
    for (const payment of [online('AUTHORISED'), online('VOIDED'), online('FAILED'), { method: 'CASH' as const, status: 'VOIDED' as const }]) expect(says(payment, status)).toBe('Nothing was charged');
    expect(says(online('CAPTURED'), status)).toBe('Paid by card');
  }
  expect(says(online('VOIDED'), 'COMPLETED')).toBe('Nothing was charged');
});

it('A card leads to the bank’s question, to waiting, or back to the card with the reason', () => {
  expect(afterCard({ status: 'REQUIRES_ACTION', failureCode: null })).toEqual({ step: 'authenticate' });
  for (const status of ['PROCESSING', 'SUCCEEDED'] as const) expect(afterCard({ status, failureCode: null })).toEqual({ step: 'processing' });
  expect(afterCard({ status: 'FAILED', failureCode: 'CARD_DECLINED' })).toEqual({ step: 'card', failureCode: 'CARD_DECLINED' });
  expect(afterCard(null)).toEqual({ step: 'card', failureCode: 'OTHER' });
});
