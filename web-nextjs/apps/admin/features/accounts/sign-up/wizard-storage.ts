import { start, steps, type Wizard } from './wizard';

const key = 'foodsaas.sign-up';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this tab remembers of a sign-up; passwords and keys are never part of it. */
export function restore(store: Store): Wizard {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return start;
    const wizard = { ...start, ...(kept as Partial<Wizard>) };
    if (!steps.includes(wizard.step)) return start;
    return { ...wizard, brand: { ...start.brand, ...wizard.brand } };
  } catch {
    return start;
  }
}

export function keep(store: Store, wizard: Wizard): void {
  try {
    store.setItem(key, JSON.stringify(wizard));
  } catch {
    // A full or forbidden storage costs only what a reload would have brought back.
  }
}

export function forget(store: Store): void {
  store.removeItem(key);
}
