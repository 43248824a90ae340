import type { Diet } from '../labels';
import type { BulkInput } from './documents';

export type BulkForm = { percent: string; amount: string; step: string; categoryId: string; taxClass: string; availability: '' | 'on' | 'off'; addDiets: Diet[]; removeDiets: Diet[] };

export const emptyBulk: BulkForm = { percent: '', amount: '', step: '', categoryId: '', taxClass: '', availability: '', addDiets: [], removeDiets: [] };

/** Numbers with a comma or a real minus are what people type; the API takes a point and a hyphen. */
const plain = (text: string): string => text.trim().replace('\u2212', '-').replace(',', '.').replace(/^\+/, '');

/** What the form says, or null while it says nothing. */
export function bulkInput(form: BulkForm, ids: readonly string[]): BulkInput | null {
  const price: NonNullable<BulkInput['price']> = {};
  for (const field of ['percent', 'amount', 'step'] as const) {
    const text = plain(form[field]);
    if (text !== '') price[field] = text;
  }
  const input: BulkInput = {
    ids: [...ids],
    ...(Object.keys(price).length > 0 ? { price } : {}),
    ...(form.categoryId === '' ? {} : { categoryId: form.categoryId }),
    ...(form.taxClass === '' ? {} : { taxClass: form.taxClass }),
    ...(form.availability === '' ? {} : { availability: { isAvailable: form.availability === 'on' } }),
    ...(form.addDiets.length > 0 ? { addDiets: form.addDiets } : {}),
    ...(form.removeDiets.length > 0 ? { removeDiets: form.removeDiets } : {}),
  };
  return Object.keys(input).length > 1 ? input : null;
}
