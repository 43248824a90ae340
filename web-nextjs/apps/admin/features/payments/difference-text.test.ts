import { describe, expect, it } from 'vitest';
import { boundsOf, lastDay, verdictOf } from './difference-text';
import type { Difference } from './documents';

const difference = (part: Partial<Difference> = {}): Difference => ({
  kind: 'AMOUNT_DRIFT', intentId: 'pi_1', orderId: null, ours: { amount: '12.00', currency: 'EUR' }, theirs: { amount: '12.50', currency: 'EUR' }, isHealed: false, ...part,
});
const day = (differences: Difference[], doneAt: string | null = '2026-05-02T03:00:00Z', unreadAccounts: string[] = []) => verdictOf({ date: '2026-05-01', doneAt, compared: 40, unreadAccounts, differences });

describe('a day of payments', () => {
  it('is well where everything agrees', () => {
    expect(day([])).toEqual({ tone: 'good', text: '40 payments were compared with the gateway: everything agrees.' });
  });

  it('needs a look for what is still open only', () => {
    expect(day([difference(), difference({ intentId: 'pi_2', isHealed: true })])).toEqual({ tone: 'danger', text: '40 payments were compared with the gateway: 1 differs and needs a look.' });
    expect(day([difference({ isHealed: true })]).tone).toBe('warning');
  });

  it('says into which account nobody could look', () => {
    expect(day([], undefined, ['acct_1'])).toEqual({ tone: 'warning', text: '40 payments were compared with the gateway. The gateway lets nobody look into acct_1 any more.' });
    expect(day([difference()], undefined, ['acct_1']).text).toContain('acct_1');
  });

  it('is not well before it was compared', () => {
    expect([verdictOf(null).tone, day([], null).tone]).toEqual(['info', 'info']);
  });

  it('ends by UTC, where the next begins', () => {
    expect(boundsOf('2026-02-28')).toEqual({ from: '2026-02-28T00:00:00Z', until: '2026-03-01T00:00:00Z' });
    expect(lastDay(new Date('2026-05-02T00:30:00Z'))).toBe('2026-05-01');
    expect(lastDay(new Date('2026-05-01T23:59:00Z'))).toBe('2026-04-30');
  });
});
