import { describe, expect, it } from 'vitest';
import { order } from '../order-sample';
import { ageOf, lengthText } from './age';

const at = (time: string) => new Date(`2026-05-01T${time}Z`);
const placed = (time: string) => ageOf(order(), at(time));
const cooking = (time: string) => ageOf(order({ status: 'PREPARING' }), at(time));

describe('the age of an order', () => {
  it('counts from when it came until it is answered', () => {
    expect(placed('12:00:59')).toEqual({ tone: 'fresh', text: 'just now' });
    expect(placed('12:02:59')).toEqual({ tone: 'fresh', text: 'waits 2 min' });
    expect(placed('12:03:00')).toEqual({ tone: 'soon', text: 'waits 3 min' });
    expect(placed('12:06:00')).toEqual({ tone: 'late', text: 'waits 6 min' });
  });

  it('counts to when it was promised from then on', () => {
    expect(cooking('12:20:00')).toEqual({ tone: 'fresh', text: 'due in 10 min' });
    expect(cooking('12:25:01')).toEqual({ tone: 'soon', text: 'due in 4 min' });
    expect(cooking('12:29:30')).toEqual({ tone: 'soon', text: 'due now' });
    expect(cooking('12:30:01')).toEqual({ tone: 'late', text: '1 min late' });
    expect(cooking('14:00:00')).toEqual({ tone: 'late', text: '1 h 30 min late' });
  });

  it('is none of one that is done', () => {
    expect(ageOf(order({ status: 'COMPLETED' }), at('15:00:00'))).toBeNull();
  });

  it('of a browser whose clock is behind is nothing below zero', () => {
    expect(placed('11:58:00')).toEqual({ tone: 'fresh', text: 'just now' });
  });

  it('is said in the fewest words', () => {
    expect([4, 60, 65].map(lengthText)).toEqual(['4 min', '1 h', '1 h 5 min']);
  });
});
