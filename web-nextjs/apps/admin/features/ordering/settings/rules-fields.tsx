'use client';

import { ProblemList } from '@/components/ui/field';
import { Chips, SelectField, TextField } from '@/components/ui/inputs';
import { Switch } from '@/components/ui/switch';
import { problemsAt } from '@/lib/errors';
import { methodNames } from '../words';
import type { PaymentMethod } from './documents';
import type { FieldsProps } from './section';

const methods = Object.entries(methodNames).map(([value, label]) => ({ value, label }));
const steps = [5, 10, 15, 20, 30, 60].map((minutes) => ({ value: String(minutes), label: `Every ${String(minutes)} minutes` }));

/** How orders are answered, when they can be wanted and how they are paid. */
export function RulesFields({ form, problems, onChange }: FieldsProps) {
  const at = (field: string) => problemsAt(problems, field);
  return (
    <div className="space-y-5">
      <div className="flex items-center gap-3">
        <Switch label="Accept every order by itself" checked={form.autoAccept} onChange={(autoAccept) => { onChange({ autoAccept }); }} />
        <p aria-hidden="true">Accept every order by itself</p>
      </div>
      <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label="Reject after so many minutes without an answer" optional hint="Empty: an order waits until somebody answers." inputMode="numeric" value={form.autoReject} onChange={(autoReject) => { onChange({ autoReject }); }} problems={at('autoRejectAfterMinutes')} />
        <TextField label="An order takes at least, in minutes" hint="However idle the kitchen is." inputMode="numeric" value={form.preparation} onChange={(preparation) => { onChange({ preparation }); }} problems={at('preparationMinutes')} />
        <TextField label="Proposed tips, in percent" optional hint="Such as 5, 10, 15." value={form.tips} onChange={(tips) => { onChange({ tips }); }} problems={at('prices.tipPercents')} />
        <TextField label="Ordered ahead by at least, in minutes" inputMode="numeric" value={form.lead} onChange={(lead) => { onChange({ lead }); }} problems={at('slots.leadMinutes')} />
        <TextField label="Ordered ahead by at most, in days" hint="0: for today only." inputMode="numeric" value={form.daysAhead} onChange={(daysAhead) => { onChange({ daysAhead }); }} problems={at('slots.daysAhead')} />
        <SelectField label="Times to choose from" value={form.every} choices={steps} onChange={(every) => { onChange({ every }); }} problems={at('slots.everyMinutes')} />
        <TextField label="From the kitchen to the door, in minutes" inputMode="numeric" value={form.driveMinutes} onChange={(driveMinutes) => { onChange({ driveMinutes }); }} problems={at('delivery.minutes')} />
        <TextField label="Delivered within, in kilometres" optional inputMode="decimal" value={form.radius} onChange={(radius) => { onChange({ radius }); }} problems={at('delivery.radiusMeters')} />
        <TextField label="Delivered only to these postal codes" optional value={form.postalCodes} onChange={(postalCodes) => { onChange({ postalCodes }); }} problems={at('delivery.postalCodes')} />
      </div>
      <Chips legend="Ways to pay" hint="Of those that your restaurant has." choices={methods} chosen={form.methods} onChange={(chosen) => { onChange({ methods: chosen as PaymentMethod[] }); }}>
        <ProblemList problems={at('paymentMethods')} />
      </Chips>
    </div>
  );
}
