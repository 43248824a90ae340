import { describe, expect, it } from 'vitest';
import { laterTip, money, order } from '../order-sample';
import { claimsOn } from './dispute-text';

const titles = (...[part]: Parameters<typeof order>) => claimsOn(order(part)).map(({ title }) => title.replace(/[€\u00a0]/g, ''));

describe('Claims of a guest’s bank', () => {
  const { payment } = order();

  it('are nothing where there are none', () => {
    expect(claimsOn(order({ laterTip: laterTip() }))).toEqual([]);
  });

  it('are told of the order and of the tip, each as it stands', () => {
    const claimed = { payment: { ...payment, dispute: 'LOST' as const, disputed: money(2500) }, laterTip: laterTip({ dispute: 'OPEN', disputed: money(300) }) };
    expect(titles(claimed)).toEqual(['25.00 went back to the guest’s bank', 'The guest’s bank claims 3.00 of the tip back']);
    expect(titles({ laterTip: laterTip({ dispute: 'LOST', disputed: money(300) }) })).toEqual(['3.00 of the tip went back to the guest’s bank']);
  });

  it('are told when they were won, though nothing of the money shows them any more', () => {
    expect(titles({ payment: { ...payment, dispute: 'WON' } })).toEqual(['A claim of the guest’s bank was decided in your favour']);
    expect(titles({ laterTip: laterTip({ dispute: 'WON' }) })).toEqual(['A claim of the guest’s bank on the tip was decided in your favour']);
  });
});
