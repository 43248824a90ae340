'use client';

import { SelectField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';
import type { Service } from './documents';
import { HoursFields } from './hours-fields';
import { type ServiceForm, type ServiceMode, serviceNames } from './service-hours';

type Props = { service: Service; form: ServiceForm; problems: readonly Problem[]; onChange: (form: ServiceForm) => void };

const choices: readonly { value: ServiceMode; label: string }[] = [
  { value: 'doors', label: 'While the doors are open' },
  { value: 'own', label: 'At hours of its own' },
  { value: 'off', label: 'Not offered' },
];

/** When one service is offered. */
export function ServiceFields({ service, form, problems, onChange }: Props) {
  const name = serviceNames[service];
  return (
    <div className="space-y-3">
      <SelectField label={name} value={form.mode} choices={choices} onChange={(mode) => { onChange({ ...form, mode: mode as ServiceMode }); }} />
      {form.mode === 'own' && <HoursFields legend={`${name} hours`} week={form.week} problems={problems} onChange={(week) => { onChange({ ...form, week }); }} />}
    </div>
  );
}
