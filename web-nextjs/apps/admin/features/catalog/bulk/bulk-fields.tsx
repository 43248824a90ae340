'use client';

import { Chips, SelectField, TextField } from '@/components/ui/inputs';
import { useLoad } from '@/lib/api/use-load';
import { type Problem, problemsAt } from '@/lib/errors';
import { currencySign } from '@/lib/money';
import { type Diet, dietChoices } from '../labels';
import { TaxSettingsDocument } from '../taxes/documents';
import type { BulkForm } from './bulk-form';

type Props = { form: BulkForm; categories: readonly { id: string; name: string }[]; currency: string; problems: readonly Problem[]; onChange: (part: Partial<BulkForm>) => void };

const asIs = { value: '', label: 'Leave as it is' };

export function BulkFields({ form, categories, currency, problems, onChange }: Props) {
  const taxes = useLoad(TaxSettingsDocument, {});
  const sign = <span className="text-muted">{currencySign(currency)}</span>;
  return (
    <div className="space-y-6">
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">Prices</legend>
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
          <TextField label="Percent" hint="5 raises, -5 lowers." inputMode="text" after={<span className="text-muted">%</span>} value={form.percent} onChange={(percent) => { onChange({ percent }); }} problems={problemsAt(problems, 'price.percent')} />
          <TextField label="Amount" hint="0.50 raises, -0.50 lowers." inputMode="text" before={sign} value={form.amount} onChange={(amount) => { onChange({ amount }); }} problems={problemsAt(problems, 'price.amount')} />
          <TextField label="Round to" hint="0.10 ends prices on tens." inputMode="decimal" before={sign} value={form.step} onChange={(step) => { onChange({ step }); }} problems={problemsAt(problems, 'price.step')} />
        </div>
      </fieldset>
      <SelectField label="Category" value={form.categoryId} choices={[asIs, ...categories.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(categoryId) => { onChange({ categoryId }); }} problems={problemsAt(problems, 'categoryId')} />
      <SelectField label="Tax class" value={form.taxClass} choices={[asIs, ...(taxes.data?.taxSettings.classes ?? []).map(({ code, name }) => ({ value: code, label: name }))]} onChange={(taxClass) => { onChange({ taxClass }); }} problems={problemsAt(problems, 'taxClass')} />
      <SelectField
        label="Availability"
        value={form.availability}
        choices={[asIs, { value: 'on', label: 'Available' }, { value: 'off', label: 'Sold out, until switched on again' }]}
        onChange={(availability) => { onChange({ availability: availability as BulkForm['availability'] }); }}
        problems={problemsAt(problems, 'availability')}
      />
      <Chips legend="Add diets" choices={dietChoices} chosen={form.addDiets} onChange={(chosen) => { onChange({ addDiets: chosen as Diet[] }); }} />
      <Chips legend="Take diets away" choices={dietChoices} chosen={form.removeDiets} onChange={(chosen) => { onChange({ removeDiets: chosen as Diet[] }); }} />
    </div>
  );
}
