import { describe, expect, it } from 'vitest';
import { groups, groupsFor } from './navigation';

const paths = (permissions: readonly string[]) => groupsFor(permissions).flatMap(({ sections }) => sections.map(({ path }) => path));
const needed = groups.flatMap(({ sections }) => sections.flatMap(({ needs }) => needs ?? []));

describe('the sections of the console', () => {
  it('are all there for somebody who may do everything', () => {
    expect(paths(needed)).toEqual(groups.flatMap(({ sections }) => sections.map(({ path }) => path)));
  });

  it('are only what everybody on the staff can use for a courier', () => {
    expect(paths([])).toEqual(['receipts', 'playground']);
  });

  it('leave a heading out under which nothing is left', () => {
    expect(groupsFor([]).map(({ heading }) => heading)).not.toContain('Restaurant');
  });

  it('show content to whoever writes it, and its types to whoever makes them', () => {
    expect(paths(['EditContent'])).toContain('content');
    expect(paths(['EditContent'])).not.toContain('content-types');
    expect(paths(['EditContentModel'])).toEqual(['content-types', 'receipts', 'playground']);
  });

  it('show orders to whoever takes them through the kitchen, and nothing of the money', () => {
    expect(paths(['TakeOrders'])).toEqual(['orders', 'kitchen', 'order-history', 'receipts', 'playground']);
  });

  it('show staff and keys to whoever manages them', () => {
    expect(paths(['ManageStaff'])).toContain('staff');
    expect(paths(['ManageStaff'])).not.toContain('keys');
  });
});
