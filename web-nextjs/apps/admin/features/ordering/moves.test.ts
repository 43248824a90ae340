import { describe, expect, it } from 'vitest';
import type { OrderStatus } from './documents';
import { canCancel, isOpen, moveForMarks, nextStep, stepBack } from './moves';
import { line } from './order-sample';

const states: readonly OrderStatus[] = ['PENDING', 'PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY', 'COMPLETED', 'REJECTED', 'CANCELLED'];
const wayOf = (service: 'PICKUP' | 'DELIVERY') => {
  const way: OrderStatus[] = ['ACCEPTED'];
  for (let step = nextStep({ status: 'ACCEPTED', service }); step; step = nextStep({ status: step.to, service })) way.push(step.to);
  return way;
};
const made = (...ready: boolean[]) => ready.map((isReady, at) => line({ id: String(at), isReady }));

describe('the steps of an order', () => {
  it('lead from the kitchen to the guest, over the road only where it is delivered', () => {
    expect(wayOf('PICKUP')).toEqual(['ACCEPTED', 'PREPARING', 'READY', 'COMPLETED']);
    expect(wayOf('DELIVERY')).toEqual(['ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY', 'COMPLETED']);
  });

  it('lead nowhere before it is accepted and after it is over', () => {
    for (const status of ['PENDING', 'PLACED', 'COMPLETED', 'REJECTED', 'CANCELLED'] as const) expect(nextStep({ status, service: 'DELIVERY' })).toBeNull();
  });

  it('can be taken back one by one, but not what the guest has', () => {
    expect(states.flatMap((status) => stepBack({ status })?.to ?? [])).toEqual(['ACCEPTED', 'PREPARING', 'READY']);
  });

  it('can be called off between accepting and handing over; before that it is rejected', () => {
    expect(states.filter((status) => canCancel({ status }))).toEqual(['ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY']);
    expect(states.filter((status) => isOpen({ status }))).toEqual(['PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY']);
  });
});

describe('what is made of an order', () => {
  it('begins it, and makes it ready with the last dish', () => {
    expect(moveForMarks({ status: 'ACCEPTED', lines: made(true, false) })).toBe('PREPARING');
    expect(moveForMarks({ status: 'ACCEPTED', lines: made(true, true) })).toBe('READY');
    expect(moveForMarks({ status: 'PREPARING', lines: made(true, true) })).toBe('READY');
  });

  it('waits for nothing that is missing', () => {
    const missing = line({ id: 'missing', quantity: 2, missing: 2 });
    expect(moveForMarks({ status: 'PREPARING', lines: [...made(true), missing] })).toBe('READY');
    expect(moveForMarks({ status: 'READY', lines: [...made(true), missing] })).toBeNull();
  });

  it('takes it back to the kitchen where it is not made after all', () => {
    expect(moveForMarks({ status: 'READY', lines: made(true, false) })).toBe('PREPARING');
  });

  it('moves nothing that is already where it belongs, or out of the door', () => {
    expect(moveForMarks({ status: 'ACCEPTED', lines: made(false, false) })).toBeNull();
    expect(moveForMarks({ status: 'PREPARING', lines: made(true, false) })).toBeNull();
    expect(moveForMarks({ status: 'READY', lines: made(true) })).toBeNull();
    expect(moveForMarks({ status: 'OUT_FOR_DELIVERY', lines: made(false) })).toBeNull();
  });
});
