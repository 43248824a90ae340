import { describe, expect, it } from 'vitest';
import { laterTip, line, money, order } from '../order-sample';
import { choicesOf, emptyRefund, mostOf, piecesLeft, readRefund, refundable, refundFor, refundOf, type RefundForm, tipRefundable, worthOf } from './refund';

const three = line({ id: 'three', quantity: 3, cents: 1000 });
const one = line({ id: 'one', quantity: 1, cents: 450 });
const paid = order({ lines: [three, one], total: money(1450), captured: money(1450) });
const form = (part: Partial<RefundForm>): RefundForm => ({ ...emptyRefund, reason: 'Cold', ...part });
const codes = (part: Partial<RefundForm>, of = paid) => readRefund(form(part), of).problems.map(({ code, field }) => `${code} ${String(field)}`);

describe('what can be given back', () => {
  it('is what was taken, less what was given back', () => {
    expect(refundable(order({ captured: money(1450), refunded: money(450) }))).toBe(1000);
  });

  it('is nothing before anything was taken, and never below nothing', () => {
    expect(refundable(order({ captured: money(0), refunded: money(0) }))).toBe(0);
    expect(refundable(order({ captured: money(100), refunded: money(200) }))).toBe(0);
  });

  it('is nothing of what a bank claims back', () => {
    const { payment } = order();
    expect(refundable(order({ captured: money(1450), payment: { ...payment, dispute: 'OPEN', disputed: money(1450) } }))).toBe(0);
  });
});

describe('a refund by lines', () => {
  it('gives a part of a line to the cent below, and all of it exactly', () => {
    expect([1, 2, 3].map((count) => worthOf(three, count))).toEqual([333, 666, 1000]);
  });

  it('in portions comes to the same as at once', () => {
    expect(worthOf(three, 1) + worthOf({ ...three, refundedQuantity: 1 }, 1) + worthOf({ ...three, refundedQuantity: 2 }, 1)).toBe(1000);
  });

  it('gives no piece back that was missing, or given back already', () => {
    expect([piecesLeft(three), piecesLeft({ ...three, missing: 1, refundedQuantity: 1 }), piecesLeft({ ...three, refundedQuantity: 3 })]).toEqual([3, 1, 0]);
    expect(worthOf({ ...three, missing: 1, refundedQuantity: 1 }, 3)).toBe(500);
    expect(worthOf({ ...three, missing: 3, paid: money(0) }, 1)).toBe(0);
  });

  it('adds up over lines, and is sent as how many of each', () => {
    const wish = form({ chosen: { three: 2, one: 1 } });
    expect(refundOf(wish, paid)).toBe(1116);
    expect(readRefund(wish, paid)).toEqual({ input: { id: 'o1', lines: [{ lineId: 'three', quantity: 2 }, { lineId: 'one', quantity: 1 }], reason: 'Cold' }, problems: [] });
  });

  it('gives back the tax that was added to a line, and not what was taken off it', () => {
    expect(refundOf(form({ chosen: { three: 1 } }), { ...paid, lines: [{ ...three, paid: money(1089) }, one] })).toBe(363);
    expect(refundOf(form({ chosen: { three: 3 } }), { ...paid, lines: [{ ...three, paid: money(900) }, one] })).toBe(900);
  });

  it('of nothing is refused beside the lines', () => {
    expect(codes({})).toEqual(['NOTHING_CHOSEN lines']);
  });

  it('is refused where less was taken than the lines cost', () => {
    expect(codes({ chosen: { three: 3 } }, { ...paid, captured: money(900) })).toEqual(['REFUND_TOO_HIGH lines']);
  });
});

describe('a refund by amount', () => {
  it('is sent in minor units, however it was typed', () => {
    expect(readRefund(form({ by: 'amount', amount: '4,5' }), paid)).toEqual({ input: { id: 'o1', amount: 450, reason: 'Cold' }, problems: [] });
  });

  it('is in whole yen where there are no cents', () => {
    const yen = { amount: '1450', currency: 'JPY', minorUnits: 1450 };
    expect(readRefund(form({ by: 'amount', amount: '1,200' }), { ...paid, total: yen, captured: yen, refunded: { ...yen, minorUnits: 0 } }).input.amount).toBe(1200);
  });

  it('is never above what was taken and not given back yet', () => {
    expect(codes({ by: 'amount', amount: '14.50' })).toEqual([]);
    expect(codes({ by: 'amount', amount: '14.51' })).toEqual(['REFUND_TOO_HIGH amount']);
    expect(codes({ by: 'amount', amount: '10.01' }, { ...paid, refunded: money(450) })).toEqual(['REFUND_TOO_HIGH amount']);
  });

  it('that is none is refused beside its field', () => {
    expect([codes({ by: 'amount', amount: '0' }), codes({ by: 'amount', amount: '' }), codes({ by: 'amount', amount: '1.234' })].flat()).toEqual(['NOTHING_CHOSEN amount', 'AMOUNT_INVALID amount', 'AMOUNT_INVALID amount']);
  });

  it('needs a reason', () => {
    expect(codes({ by: 'amount', amount: '1', reason: ' ' })).toEqual(['REASON_MISSING reason']);
  });
});

describe('a refund of everything', () => {
  it('is what is left, fees and tip included, and its amount is the server’s to say', () => {
    const part = { ...paid, total: money(1900), captured: money(1900), refunded: money(450) };
    expect(refundOf(form({ by: 'all' }), part)).toBe(1450);
    expect(readRefund(form({ by: 'all', amount: '9', chosen: { one: 1 } }), part)).toEqual({ input: { id: 'o1', reason: 'Cold' }, problems: [] });
  });
});

describe('a refund of the tip that was given afterwards', () => {
  const tipped = order({ lines: [three, one], total: money(1450), captured: money(1450), laterTip: laterTip({ refunded: money(50) }) });

  it('has a limit of its own: what was paid of it, less what went back or is claimed', () => {
    expect([tipRefundable(tipped), tipRefundable(order()), tipRefundable(order({ laterTip: laterTip({ status: 'PENDING' }) })), tipRefundable(order({ laterTip: laterTip({ disputed: money(300) }) }))]).toEqual([250, 0, 0, 0]);
    expect([mostOf({ by: 'tip' }, tipped), mostOf({ by: 'amount' }, tipped)]).toEqual([250, 1450]);
    expect(codes({ by: 'tip', tip: '2.50' }, tipped)).toEqual([]);
    expect(codes({ by: 'tip', tip: '2.51' }, tipped)).toEqual(['REFUND_TOO_HIGH amount']);
    expect(codes({ by: 'amount', amount: '14.51' }, tipped)).toEqual(['REFUND_TOO_HIGH amount']);
  });

  it('is sent as one of the tip, with its own amount', () => {
    expect(readRefund(form({ by: 'tip', tip: '1,5', amount: '9', chosen: { one: 1 } }), tipped)).toEqual({ input: { id: 'o1', amount: 150, isOfLaterTip: true, reason: 'Cold' }, problems: [] });
    expect(readRefund(form({ by: 'amount', tip: '1', amount: '9' }), tipped).input).toEqual({ id: 'o1', amount: 900, reason: 'Cold' });
  });

  it('that is none is refused beside its field', () => {
    expect([codes({ by: 'tip', tip: '' }, tipped), codes({ by: 'tip', tip: '0' }, tipped)].flat()).toEqual(['AMOUNT_INVALID amount', 'NOTHING_CHOSEN amount']);
  });

  it('is offered where there is something of it, and alone where nothing else is', () => {
    const offered = (of: typeof paid) => choicesOf(of).map(({ value }) => value);
    expect([offered(tipped), offered(paid), offered({ ...tipped, refunded: money(1450) })]).toEqual([['lines', 'amount', 'all', 'tip'], ['lines', 'amount', 'all'], ['tip']]);
    expect([refundFor(tipped).by, refundFor({ ...tipped, refunded: money(1450) }).by]).toEqual(['lines', 'tip']);
  });
});
