import { describe, expect, it } from 'vitest';
import { type ConnectionEvent, nextConnection, noConnection, retryAfter } from './connection';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const after = (...events: ConnectionEvent[]) => events.reduce((state, event, minute) => nextConnection(state, event, at(minute)), noConnection);

describe('the connection of subscriptions', () => {
  it('opens once without having been lost', () => {
    expect(after('wanted', 'opened')).toEqual({ state: 'open', since: null, opened: 1, gap: null });
  });

  it('is lost since the first time, however many attempts fail', () => {
    expect(after('wanted', 'opened', 'lost', 'lost', 'wanted', 'lost')).toMatchObject({ state: 'lost', since: at(2), opened: 1 });
  });

  it('says after it stands again from when to when it did not', () => {
    expect(after('wanted', 'opened', 'lost', 'wanted', 'opened')).toEqual({ state: 'open', since: null, opened: 2, gap: { from: at(2), to: at(4) } });
  });

  it('that never came to be is lost since it was tried', () => {
    expect(after('wanted', 'lost', 'lost')).toMatchObject({ state: 'lost', since: at(1), opened: 0 });
  });

  it('that nobody needs any more is not lost', () => {
    expect(after('wanted', 'opened', 'closed')).toMatchObject({ state: 'idle', since: null });
  });

  it('is tried again after half a second at first, never later than about ten, forever', () => {
    expect(retryAfter(0, 0.5)).toBe(500);
    expect(retryAfter(2, 0.5)).toBe(2_000);
    expect(retryAfter(10_000, 1)).toBeLessThanOrEqual(12_500);
  });

  it('of many clients is not tried at the same moment', () => {
    expect(retryAfter(5, 0)).toBeLessThan(retryAfter(5, 1));
  });
});
