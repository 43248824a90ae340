import { beforeEach, describe, expect, it } from 'vitest';
import { answered, awaited, begin, unanswered, type Wanted } from './attempt';
import { place } from './place';
import { fakeApi, lost } from './testing/fake-api';
import { anOrder } from './testing/samples';

const wanted: Wanted = { token: 't', promise: 'p', contact: { name: 'Ada', email: 'ada@example.com', phone: null }, method: 'CASH', note: null };
const placed = { result: { order: anOrder(), trackingToken: 'secret', changes: [], errors: [] } };
const refused = (code: string, changes: unknown[] = []) => ({ result: { order: null, trackingToken: null, changes, errors: [{ code, field: null }] } });
const noWait = () => Promise.resolve();

beforeEach(() => answered());

describe('Placing an order', () => {
  it('is repeated under the same key until it is answered, and then over', async () => {
    const answers = [lost, refused('TRY_AGAIN'), placed];
    const calls = fakeApi({ PlaceOrder: () => answers.shift() });
    expect(await place(begin(wanted), 'en', noWait)).toMatchObject({ kind: 'placed', token: 'secret' });
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map(({ input }) => input.idempotencyKey)).size).toBe(1);
    expect(unanswered()).toBeNull();
  });

  it('that nobody answers is kept, so that a reload sends the same again', async () => {
    fakeApi({ PlaceOrder: () => lost });
    const input = begin(wanted);
    expect(await place(input, 'en', noWait)).toEqual({ kind: 'unheard' });
    expect(unanswered()).toEqual(input);
    expect(begin(wanted).idempotencyKey).toBe(input.idempotencyKey);
  });

  it('goes under another key where it is another order', () => {
    const first = begin(wanted);
    expect(begin({ ...wanted, promise: 'newer' }).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('that was refused goes under another key the next time', async () => {
    fakeApi({ PlaceOrder: () => refused('NO_CAPACITY') });
    const first = begin(wanted);
    expect(await place(first, 'en', noWait)).toEqual({ kind: 'refused', refusal: { code: 'NO_CAPACITY', field: null }, changes: [] });
    expect(begin(wanted).idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('says what costs something else than was promised', async () => {
    const changes = [{ lineId: 'line-1', was: { amount: '9.00', currency: 'EUR' }, is: { amount: '9.50', currency: 'EUR' } }];
    fakeApi({ PlaceOrder: () => refused('PRICE_CHANGED', changes) });
    expect(await place(begin(wanted), 'en', noWait)).toMatchObject({ kind: 'refused', changes });
  });

  it('is sent again by itself within minutes, and later only if its diner wants it', () => {
    const now = Date.parse('2026-11-30T10:00:00Z');
    begin(wanted, now);
    expect(awaited(now + 9 * 60_000)).not.toBeNull();
    expect(awaited(now + 11 * 60_000)).toBeNull();
    expect(unanswered(now + 11 * 60_000)).not.toBeNull();
  });

  it('is not sent again after the time for which the API remembers keys', () => {
    const now = Date.parse('2026-11-30T10:00:00Z');
    begin(wanted, now);
    expect(unanswered(now + 71 * 3_600_000)).not.toBeNull();
    expect(unanswered(now + 73 * 3_600_000)).toBeNull();
  });

  it('has a key that the API takes and nobody guesses', () => {
    const { idempotencyKey } = begin(wanted);
    expect(idempotencyKey).toMatch(/^[0-9a-f]{32}$/);
  });
});
