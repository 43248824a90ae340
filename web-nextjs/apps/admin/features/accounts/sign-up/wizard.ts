import type { Problem } from '@/lib/errors';
import type { Country } from './documents';

export const steps = ['email', 'code', 'brand', 'look', 'import', 'done'] as const;
export type Step = (typeof steps)[number];

export type BrandForm = {
  name: string;
  slug: string;
  /** The person wrote the address: suggestions no longer replace it. */
  slugChosen: boolean;
  country: string;
  currency: string;
  timeZone: string;
  locales: string[];
  defaultLocale: string;
  ownerName: string;
};

export type Opened = { slug: string; name: string; storefrontUrl: string; consoleUrl: string };

export type Wizard = { step: Step; email: string; sentAt: number | null; proof: string | null; brand: BrandForm; look: string; opened: Opened | null; dishes: number | null };

export const start: Wizard = {
  step: 'email',
  email: '',
  sentAt: null,
  proof: null,
  brand: { name: '', slug: '', slugChosen: false, country: '', currency: '', timeZone: '', locales: [], defaultLocale: '', ownerName: '' },
  look: '',
  opened: null,
  dishes: null,
};

export type Action =
  | { type: 'wrote'; email: string }
  | { type: 'sent'; at: number }
  | { type: 'confirmed'; proof: string; country: Country | undefined }
  | { type: 'described'; brand: Partial<BrandForm> }
  | { type: 'suggested'; name: string; slug: string }
  | { type: 'moved'; country: Country }
  | { type: 'looked'; look: string }
  | { type: 'opened'; opened: Opened }
  | { type: 'finished'; dishes: number | null }
  | { type: 'went'; step: Step };

const placed = (brand: BrandForm, country: Country): BrandForm => ({
  ...brand,
  country: country.code,
  currency: country.currency,
  timeZone: country.timeZones[0] ?? '',
  locales: country.locales.slice(0, 1),
  defaultLocale: country.locales[0] ?? '',
});

/** The wizard after one action. A step that cannot be reached any more (the account exists) stays behind. */
export function advance(state: Wizard, action: Action): Wizard {
  switch (action.type) {
    case 'wrote':
      return action.email === state.email ? state : { ...state, email: action.email, proof: null, sentAt: null };
    case 'sent':
      return { ...state, sentAt: action.at, step: 'code' };
    case 'confirmed':
      return { ...state, proof: action.proof, step: 'brand', brand: action.country && state.brand.country === '' ? placed(state.brand, action.country) : state.brand };
    case 'described':
      return { ...state, brand: { ...state.brand, ...action.brand } };
    case 'suggested':
      return state.brand.slugChosen || state.brand.name.trim() !== action.name ? state : { ...state, brand: { ...state.brand, slug: action.slug } };
    case 'moved':
      return { ...state, brand: placed(state.brand, action.country) };
    case 'looked':
      return { ...state, look: action.look };
    case 'opened':
      return { ...state, opened: action.opened, proof: null, step: 'import' };
    case 'finished':
      return { ...state, dishes: action.dishes, step: 'done' };
    case 'went':
      return state.opened && !['import', 'done'].includes(action.step) ? state : { ...state, step: action.step };
  }
}

/** The step whose form shows this problem; null where none does. */
export function stepOf(problem: Problem): Step | null {
  const field = problem.field?.split('.')[0];
  if (field === 'email' || field === 'proof') return 'email';
  if (field === 'look') return 'look';
  return field !== undefined && ['brandName', 'slug', 'country', 'currency', 'timeZone', 'locales', 'defaultLocale', 'ownerName', 'password'].includes(field) ? 'brand' : null;
}

/** The earliest step that has something to correct. */
export function firstStepOf(problems: readonly Problem[]): Step | null {
  const found = problems.map(stepOf).filter((step) => step !== null);
  return steps.find((step) => found.includes(step)) ?? null;
}
