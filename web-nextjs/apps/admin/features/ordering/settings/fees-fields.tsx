'use client';

import { TextField } from '@/components/ui/inputs';
import { useConsole } from '@/features/console/console-context';
import { problemsAt } from '@/lib/errors';
import { currencySign } from '@/lib/money';
import { type FeesForm, places } from './fees-form';
import type { FieldsProps } from './section';

type ServiceKey = 'delivery' | 'pickup' | 'dineIn';
type FieldKey = Exclude<keyof FeesForm, 'taxClasses'>;

const services: readonly { key: ServiceKey; name: string }[] = [{ key: 'delivery', name: 'Delivery' }, { key: 'pickup', name: 'Pickup' }, { key: 'dineIn', name: 'Dine in' }];

const fields: readonly { key: FieldKey; label: string; sign: 'money' | 'percent'; of?: ServiceKey }[] = [
  { key: 'minimum', label: 'Minimum order', sign: 'money' },
  { key: 'surcharge', label: 'Fee below the minimum (empty: refused)', sign: 'money' },
  { key: 'delivery', label: 'Delivery fee', sign: 'money', of: 'delivery' },
  { key: 'freeFrom', label: 'Delivered free from', sign: 'money', of: 'delivery' },
  { key: 'fixed', label: 'Service fee', sign: 'money' },
  { key: 'percent', label: 'Service fee', sign: 'percent' },
  { key: 'maximum', label: 'Service fee at most', sign: 'money' },
  { key: 'deposit', label: 'Packaging, for each piece', sign: 'money' },
];

/** What is charged beside the goods, service by service; an empty field charges nothing. */
export function FeesFields({ form, problems, onChange }: FieldsProps) {
  const { brand } = useConsole();
  const sign = { money: currencySign(brand.currency), percent: '%' };
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      {services.map(({ key, name }) => (
        <fieldset key={key} className="min-w-0 space-y-3">
          <legend className="mb-2 font-semibold">{name}</legend>
          {fields.filter(({ of }) => of === undefined || of === key).map((field) => (
            <TextField
              key={field.key}
              label={field.sign === 'percent' ? `${field.label}, in percent` : field.label}
              inputMode="decimal"
              before={<span aria-hidden="true" className="w-6 text-muted">{sign[field.sign]}</span>}
              value={form.fees[key][field.key]}
              onChange={(value) => { onChange({ fees: { ...form.fees, [key]: { ...form.fees[key], [field.key]: value } } }); }}
              problems={problemsAt(problems, `prices.${key}.${places[field.key]}`)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
