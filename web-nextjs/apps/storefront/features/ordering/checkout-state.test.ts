import { describe, expect, it } from 'vitest';
import { checkout, filling, type CheckoutEvent, type CheckoutState } from './checkout-state';
import { anOrder } from './testing/samples';

const online = (status: 'PENDING' | 'AUTHORISED') => anOrder({ status: status === 'PENDING' ? 'PENDING' : 'PLACED', payment: { method: 'ONLINE', status, failureCode: null, session: null } });
const cash = anOrder({ payment: { method: 'CASH', status: 'AUTHORISED', failureCode: null, session: null } });
const answered = (order = cash): CheckoutEvent => ({ type: 'answered', placed: { kind: 'placed', token: 'secret', order } });
const after = (...events: CheckoutEvent[]): CheckoutState => events.reduce(checkout, filling);
const sent: CheckoutEvent = { type: 'sent' };

describe('A checkout', () => {
  it('is done once an order that is paid for at the door is placed', () => {
    expect(after(sent, answered())).toEqual({ step: 'done', token: 'secret' });
  });

  it('goes on with the payment of one that is paid online, until the order says that it is paid', () => {
    expect(after(sent, answered(online('PENDING')))).toEqual({ step: 'paying', token: 'secret' });
    expect(after(sent, answered(online('PENDING')), { type: 'paid' })).toEqual({ step: 'done', token: 'secret' });
  });

  it('that is sent again after it was paid asks for no second payment', () => {
    expect(after(sent, answered(online('AUTHORISED')))).toEqual({ step: 'done', token: 'secret' });
  });

  it('goes back to what is typed where it is refused, with the reason', () => {
    const refusal = { code: 'PRICE_CHANGED', field: null };
    const changes = [{ lineId: null, was: { amount: '9.00', currency: 'EUR' }, is: { amount: '9.50', currency: 'EUR' } }];
    expect(after(sent, { type: 'answered', placed: { kind: 'refused', refusal, changes } })).toEqual({ step: 'filling', refusal, changes });
  });

  it('that nobody answered can be sent again, and then be done', () => {
    const unheard: CheckoutEvent = { type: 'answered', placed: { kind: 'unheard' } };
    expect(after(sent, unheard)).toEqual({ step: 'unheard' });
    expect(after(sent, unheard, sent, answered())).toEqual({ step: 'done', token: 'secret' });
  });

  it('that was sent long ago and never answered waits for its diner to send it again', () => {
    expect(after({ type: 'found' })).toEqual({ step: 'unheard' });
    expect(after({ type: 'found' }, sent, answered())).toEqual({ step: 'done', token: 'secret' });
    expect(after(sent, { type: 'found' })).toEqual({ step: 'placing' });
  });

  it('is not sent while it is being sent, nor undone by an answer that comes late', () => {
    expect(after(sent, sent)).toEqual({ step: 'placing' });
    expect(after(sent, answered(), sent)).toEqual({ step: 'done', token: 'secret' });
    expect(after(sent, answered(), { type: 'answered', placed: { kind: 'unheard' } })).toEqual({ step: 'done', token: 'secret' });
    expect(after({ type: 'paid' })).toEqual(filling);
  });
});
