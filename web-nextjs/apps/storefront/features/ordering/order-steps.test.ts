import { expect, it } from 'vitest';
import type { OrderStatus, Service } from './order-documents';
import { stepsOf } from './order-steps';

const order = (status: OrderStatus, service: Service, ...reached: OrderStatus[]) => ({ status, service, placedAt: '2026-11-30T10:00:00Z', moves: reached.map((to, index) => ({ to, at: `2026-11-30T10:0${index + 1}:00Z`, reason: null })) });
const shown = (...of: Parameters<typeof order>) => stepsOf(order(...of)).map(({ status, state }) => `${status} ${state}`);

it('A delivery is on its way before it is there, what is fetched is not', () => {
  expect(shown('READY', 'DELIVERY', 'ACCEPTED', 'PREPARING', 'READY')).toEqual(['PLACED past', 'ACCEPTED past', 'PREPARING past', 'READY present', 'OUT_FOR_DELIVERY future', 'COMPLETED future']);
  expect(shown('READY', 'PICKUP')).not.toContain('OUT_FOR_DELIVERY future');
});

it('An order that went no further ends there', () => {
  expect(shown('REJECTED', 'PICKUP', 'REJECTED')).toEqual(['PLACED past', 'REJECTED present']);
  expect(shown('CANCELLED', 'PICKUP', 'ACCEPTED', 'CANCELLED')).toEqual(['PLACED past', 'ACCEPTED past', 'CANCELLED present']);
});

it('A step that was skipped is past, without a time', () => {
  const [, accepted, preparing] = stepsOf(order('READY', 'PICKUP', 'ACCEPTED', 'READY'));
  expect(accepted).toMatchObject({ state: 'past', at: '2026-11-30T10:01:00Z' });
  expect(preparing).toMatchObject({ state: 'past', at: null });
});

it('A step that was taken back and reached again has its last time', () => {
  const steps = stepsOf(order('READY', 'PICKUP', 'ACCEPTED', 'PREPARING', 'READY', 'PREPARING', 'READY'));
  expect(steps.slice(2, 4).map(({ at }) => at)).toEqual(['2026-11-30T10:04:00Z', '2026-11-30T10:05:00Z']);
});

it('What the restaurant does not see yet is on no way', () => {
  expect(shown('PENDING', 'PICKUP')).toEqual([]);
});
