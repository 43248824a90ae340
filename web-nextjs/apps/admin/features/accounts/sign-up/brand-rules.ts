import type { Problem } from '@/lib/errors';
import { minPasswordLength } from './password-advice';
import type { BrandForm } from './wizard';

const needed: readonly [keyof BrandForm, string, string][] = [
  ['name', 'brandName', 'Name your restaurant.'],
  ['slug', 'slug', 'Choose an address.'],
  ['country', 'country', 'Choose the country.'],
  ['ownerName', 'ownerName', 'Tell us your name.'],
];

/** What is plainly missing, said before the next step; the finer rules are the server's. */
export function missingIn(brand: BrandForm, password: string): Problem[] {
  const problems: Problem[] = needed
    .filter(([key]) => String(brand[key]).trim() === '')
    .map(([, field, message]) => ({ code: 'MISSING', message, field }));
  if (brand.locales.length === 0) problems.push({ code: 'MISSING', message: 'Choose at least one language.', field: 'locales' });
  if (password.length < minPasswordLength) problems.push({ code: 'PASSWORD_TOO_SHORT', message: `Use at least ${String(minPasswordLength)} characters.`, field: 'password' });
  return problems;
}
