import { describe, expect, it } from 'vitest';
import { stepsOf, whoText } from './timeline-text';

const at = '2026-05-01T12:00:00Z';

describe('the timeline of an order', () => {
  it('begins with its placing, said once', () => {
    expect(stepsOf({ placedAt: at, moves: [] })).toEqual([{ at, what: 'Placed', who: 'the guest', reason: null }]);
    expect(stepsOf({ placedAt: at, moves: [{ from: 'PENDING', to: 'PLACED', at, by: 'payment', reason: null }] }).map(({ what, who }) => `${what} by ${who}`)).toEqual(['Placed by the payment']);
  });

  it('says who did what, and why', () => {
    const [, last] = stepsOf({ placedAt: at, moves: [{ from: 'PLACED', to: 'REJECTED', at, by: 'rule', reason: 'Nobody answered' }] });
    expect(last).toEqual({ at, what: 'Rejected', who: 'a rule of yours', reason: 'Nobody answered' });
  });

  it('has what was given back where it happened, and says reasons in words', () => {
    const later = '2026-05-01T13:00:00Z';
    const steps = stepsOf({ placedAt: at, moves: [{ from: 'PLACED', to: 'ACCEPTED', at, by: 'staff:1', reason: null }, { from: 'READY', to: 'CANCELLED', at: '2026-05-01T14:00:00Z', by: 'rule', reason: 'ANSWER_TIME_OVER' }], refunds: [{ amount: { amount: '4.50', currency: 'EUR' }, reason: 'Cold', by: 'staff:1', at: later }] });
    expect(steps.map(({ what, reason }) => [what, reason])).toEqual([['Placed', null], ['Accepted', null], ['€4.50 given back', 'Cold'], ['Cancelled', 'Nobody answered in time']]);
  });

  it('shows nobody an id', () => {
    expect(['staff:0197', 'key:12', 'diner'].map(whoText)).toEqual(['the staff', 'a program with a key', 'the guest']);
  });
});
