'use client';

import { Button, IconButton } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { ProblemList } from '@/components/ui/field';
import { TranslatedField } from '@/components/ui/translated-field';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import { currencySign } from '@/lib/money';
import { kindChoices, type PriceKind, serviceLabels, services } from '../labels';
import type { SizeForm } from './item-form';

type Props = { size: SizeForm; path: string; alone: boolean; currency: string; problems: readonly Problem[]; onChange: (size: SizeForm) => void; onRemove: () => void };

export function SizeFields({ size, path, alone, currency, problems, onChange, onRemove }: Props) {
  const priced = size.priceKind !== 'ON_REQUEST';
  const sign = <span className="text-muted">{currencySign(currency)}</span>;
  const byService = Object.keys(size.services).length > 0;
  return (
    <div className={alone ? '' : 'rounded-lg border border-line p-3'}>
      {!alone && (
        <div className="mb-3 flex items-start gap-2">
          <div className="flex-1"><TranslatedField label="Size" texts={size.name} onChange={(name) => { onChange({ ...size, name }); }} problems={problemsAt(problems, `${path}.name`)} maxLength={80} /></div>
          <IconButton icon="trash" label="Remove this size" className="mt-6" onClick={onRemove} />
        </div>
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField label="Kind" value={size.priceKind} choices={kindChoices} onChange={(kind) => { onChange({ ...size, priceKind: kind as PriceKind }); }} problems={problemsAt(problems, `${path}.priceKind`)} />
        {priced && <TextField label="Price" inputMode="decimal" before={sign} value={size.price} onChange={(price) => { onChange({ ...size, price }); }} problems={problemsAt(problems, `${path}.price`)} />}
        {size.priceKind === 'PER_WEIGHT' && <TextField label="For" inputMode="numeric" after={<span className="text-muted">g</span>} value={size.perGrams} onChange={(perGrams) => { onChange({ ...size, perGrams }); }} problems={problemsAt(problems, `${path}.perGrams`)} />}
      </div>
      {priced && !byService && <Button size="small" look="quiet" className="mt-2 -ml-2" onClick={() => { onChange({ ...size, services: { DELIVERY: '' } }); }}>Other prices for delivery, pickup or dine in</Button>}
      {priced && byService && (
        <div className="mt-3 grid gap-3 sm:grid-cols-3">
          {services.map((service) => (
            <TextField
              key={service}
              label={serviceLabels[service]}
              inputMode="decimal"
              before={sign}
              placeholder={size.price}
              value={size.services[service] ?? ''}
              onChange={(price) => { onChange({ ...size, services: { ...size.services, [service]: price } }); }}
              problems={problemsAt(problems, `${path}.services.${service}`)}
            />
          ))}
        </div>
      )}
      <ProblemList problems={[...problemsOf(problems, path), ...problemsAt(problems, `${path}.servicePrices`)]} />
    </div>
  );
}
