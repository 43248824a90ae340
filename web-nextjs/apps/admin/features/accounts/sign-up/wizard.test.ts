import { describe, expect, it } from 'vitest';
import { advance, firstStepOf, start, stepOf, type Wizard } from './wizard';
import { keep, restore } from './wizard-storage';

const germany = { code: 'DE', name: 'Germany', currency: 'EUR', timeZones: ['Europe/Berlin'], locales: ['de', 'en'] };
const japan = { code: 'JP', name: 'Japan', currency: 'JPY', timeZones: ['Asia/Tokyo'], locales: ['ja', 'en'] };
const after = (...actions: Parameters<typeof advance>[1][]) => actions.reduce(advance, start);

function memory() {
  const values = new Map<string, string>();
  return { getItem: (k: string) => values.get(k) ?? null, setItem: (k: string, v: string) => { values.set(k, v); }, removeItem: (k: string) => { values.delete(k); } };
}

describe('the sign-up wizard', () => {
  it('goes from e-mail to code to brand, with what the country brings', () => {
    const wizard = after({ type: 'wrote', email: 'mia@example.com' }, { type: 'sent', at: 5 }, { type: 'confirmed', proof: 'p', country: germany });
    expect(wizard).toMatchObject({ step: 'brand', proof: 'p', sentAt: 5, brand: { country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin', locales: ['de'], defaultLocale: 'de' } });
  });

  it('keeps what was written about the brand when the e-mail is confirmed again', () => {
    const wizard = after({ type: 'described', brand: { name: 'Lotus' } }, { type: 'moved', country: japan }, { type: 'confirmed', proof: 'p2', country: germany });
    expect(wizard.brand).toMatchObject({ name: 'Lotus', country: 'JP', currency: 'JPY' });
  });

  it('forgets the proof of another e-mail only', () => {
    const confirmed = after({ type: 'wrote', email: 'a@example.com' }, { type: 'confirmed', proof: 'p', country: germany });
    expect(advance(confirmed, { type: 'wrote', email: 'a@example.com' }).proof).toBe('p');
    expect(advance(confirmed, { type: 'wrote', email: 'b@example.com' }).proof).toBeNull();
  });

  it('takes suggestions for the present name until the person chooses an address', () => {
    const named = after({ type: 'described', brand: { name: 'Lotus ' } });
    expect(advance(named, { type: 'suggested', name: 'Lotus', slug: 'lotus' }).brand.slug).toBe('lotus');
    expect(advance(named, { type: 'suggested', name: 'Lot', slug: 'lot' }).brand.slug).toBe('');
    const chosen = advance(named, { type: 'described', brand: { slug: 'mine', slugChosen: true } });
    expect(advance(chosen, { type: 'suggested', name: 'Lotus', slug: 'lotus' }).brand.slug).toBe('mine');
  });

  it('does not go back behind an opened brand', () => {
    const opened = after({ type: 'opened', opened: { slug: 'lotus', name: 'Lotus', storefrontUrl: 'x', consoleUrl: 'y' } });
    expect(opened).toMatchObject({ step: 'import', proof: null });
    expect(advance(opened, { type: 'went', step: 'brand' }).step).toBe('import');
    expect(advance(opened, { type: 'finished', dishes: 42 })).toMatchObject({ step: 'done', dishes: 42 });
  });

  it('finds the earliest step with something to correct', () => {
    const at = (field?: string) => ({ code: 'X', message: 'x', ...(field === undefined ? {} : { field }) });
    expect(stepOf(at('locales.1'))).toBe('brand');
    expect(firstStepOf([at('look'), at('password')])).toBe('brand');
    expect(firstStepOf([at('look'), at('proof')])).toBe('email');
    expect(firstStepOf([at()])).toBeNull();
  });
});

describe('what a tab remembers', () => {
  it('survives a reload', () => {
    const store = memory();
    const wizard: Wizard = after({ type: 'wrote', email: 'mia@example.com' }, { type: 'sent', at: 1 });
    keep(store, wizard);
    expect(restore(store)).toEqual(wizard);
  });

  it('is the start where there is nothing or nonsense', () => {
    const store = memory();
    expect(restore(store)).toEqual(start);
    for (const nonsense of ['{', '7', '{"step":"elsewhere"}']) {
      store.setItem('foodsaas.sign-up', nonsense);
      expect(restore(store)).toEqual(start);
    }
  });
});
