import { describe, expect, it } from 'vitest';
import { type Connection, noConnection } from '@/lib/api/connection';
import { bannerOf } from './connection-text';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const lost: Connection = { ...noConnection, state: 'lost', since: at(4) };
const back: Connection = { state: 'open', since: null, opened: 2, gap: { from: at(4), to: at(6) } };
const well = { connection: { ...noConnection, state: 'open', opened: 1 } as Connection, readAt: at(3), refusal: null, failure: null, seen: null };

describe('what is said of the connection', () => {
  it('is nothing while all is well', () => {
    expect(bannerOf(well)).toBeNull();
  });

  it('is since when it is lost, and of when the board is', () => {
    expect(bannerOf({ ...well, connection: lost })).toEqual({ kind: 'lost', since: at(4), readAt: at(3) });
  });

  it('is only that changes come late where the board can still be read', () => {
    expect(bannerOf({ ...well, connection: lost, readAt: at(5) })).toMatchObject({ kind: 'deaf' });
    expect(bannerOf({ ...well, connection: lost, readAt: at(5), failure: 'No answer.' })).toMatchObject({ kind: 'lost' });
  });

  it('is that nothing was missed, but not before everything was read again', () => {
    expect(bannerOf({ ...well, connection: back, readAt: at(5) })).toBeNull();
    expect(bannerOf({ ...well, connection: back, readAt: at(6) })).toEqual({ kind: 'back', gap: back.gap });
  });

  it('is not said twice', () => {
    expect(bannerOf({ ...well, connection: back, readAt: at(7), seen: back.gap?.to ?? null })).toBeNull();
  });

  it('is why changes are not heard where the server refuses to tell them', () => {
    expect(bannerOf({ ...well, refusal: 'Too many subscriptions.' })).toEqual({ kind: 'deaf', reason: 'Too many subscriptions.' });
    expect(bannerOf({ ...well, failure: 'No answer.' })).toEqual({ kind: 'deaf', reason: 'No answer.' });
  });
});
