import { describe, expect, it } from 'vitest';
import { laterTip, money } from '../order-sample';
import { stepsOf, whoText } from './timeline-text';

const at = '2026-05-01T12:00:00Z';

describe('the timeline of an order', () => {
  it('begins with its placing, said once', () => {
    expect(stepsOf({ placedAt: at, moves: [], laterTip: null })).toEqual([{ at, what: 'Placed', who: 'the guest', reason: null }]);
    expect(stepsOf({ placedAt: at, moves: [{ from: 'PENDING', to: 'PLACED', at, by: 'payment', reason: null }], laterTip: null }).map(({ what, who }) => `${what} by ${who}`)).toEqual(['Placed by the payment']);
    expect(stepsOf({ placedAt: at, moves: [{ from: 'PENDING', to: 'PLACED', at, by: 'rule', reason: null }], laterTip: null }).map(({ what, who }) => `${what} by ${who}`)).toEqual(['Placed by the guest']);
  });

  it('says who did what, and why', () => {
    const [, last] = stepsOf({ placedAt: at, moves: [{ from: 'PLACED', to: 'REJECTED', at, by: 'rule', reason: 'Nobody answered' }], laterTip: null });
    expect(last).toEqual({ at, what: 'Rejected', who: 'a rule of yours', reason: 'Nobody answered' });
  });

  it('has what was given back where it happened, and says reasons in words', () => {
    const later = '2026-05-01T13:00:00Z';
    const steps = stepsOf({ placedAt: at, moves: [{ from: 'PLACED', to: 'ACCEPTED', at, by: 'staff:1', reason: null }, { from: 'READY', to: 'CANCELLED', at: '2026-05-01T14:00:00Z', by: 'rule', reason: 'ANSWER_TIME_OVER' }], refunds: [{ amount: money(450), reason: 'Cold', by: 'staff:1', at: later, isOfLaterTip: false, isFailed: false }], laterTip: null });
    expect(steps.map(({ what, reason }) => [what, reason])).toEqual([['Placed', null], ['Accepted', null], ['€4.50 given back', 'Cold'], ['Cancelled', 'Nobody answered in time']]);
  });

  it('has the tip that the guest gave afterwards, and what went back of it', () => {
    const refunds = [{ amount: money(100), reason: 'By mistake', by: 'staff:1', at: '2026-05-01T15:00:00Z', isOfLaterTip: true, isFailed: false }];
    const of = (status: 'CAPTURED' | 'PENDING') => stepsOf({ placedAt: at, moves: [], refunds, laterTip: laterTip({ status, begunAt: '2026-05-01T14:00:00Z' }) }).map(({ what, who }) => `${what} by ${who}`);
    expect(of('CAPTURED')).toEqual(['Placed by the guest', 'Tip of €3.00 given by the guest', '€1.00 of the tip given back by the staff']);
    expect(of('PENDING')).toEqual(['Placed by the guest', '€1.00 of the tip given back by the staff']);
  });

  it('says of what was given back and did not go through that it did not', () => {
    const [, refund] = stepsOf({ placedAt: at, moves: [], refunds: [{ amount: money(450), reason: 'Cold', by: 'staff:1', at, isOfLaterTip: false, isFailed: true }], laterTip: null });
    expect(refund?.what).toBe('€4.50 given back, which did not go through');
  });

  it('shows nobody an id', () => {
    expect(['staff:0197', 'key:12', 'diner'].map(whoText)).toEqual(['the staff', 'a program with a key', 'the guest']);
  });
});
