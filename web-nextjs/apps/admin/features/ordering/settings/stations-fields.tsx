'use client';

import { Button, IconButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { problemsAt } from '@/lib/errors';
import type { FieldsProps } from './section';
import { codeFor, type StationForm } from './settings-form';

const most = 12;

/** The stations of the kitchen, and how much work each can do. */
export function StationsFields({ form, problems, onChange }: FieldsProps) {
  const change = (at: number, part: Partial<StationForm>) => { onChange({ stations: form.stations.map((station, place) => (place === at ? { ...station, ...part } : station)) }); };
  const remove = (code: string) => {
    const dishes = Object.fromEntries(Object.entries(form.dishes).filter(([, { station }]) => station !== code));
    onChange({ stations: form.stations.filter((station) => station.code !== code), dishes });
  };
  const add = () => { onChange({ stations: [...form.stations, { code: codeFor('station', form.stations.map(({ code }) => code)), name: '', perSlot: '', perDish: '3' }] }); };
  return (
    <div className="space-y-3">
      <ul className="space-y-4">
        {form.stations.map((station, at) => {
          const beside = (field: string) => problemsAt(problems, `kitchen.stations.${String(at)}.${field}`);
          const name = station.name === '' ? `station ${String(at + 1)}` : station.name;
          return (
            <li key={station.code} className="grid items-start gap-3 sm:grid-cols-[2fr_2fr_2fr_auto]">
              <TextField label="Station" maxLength={40} value={station.name} onChange={(value) => { change(at, { name: value }); }} problems={beside('name')} />
              <TextField label="Work in 5 minutes, in minutes" hint="3 cooks: 15. Empty: no bound." inputMode="numeric" value={station.perSlot} onChange={(perSlot) => { change(at, { perSlot }); }} problems={beside('minutesPerSlot')} />
              <TextField label="A dish takes, in minutes" inputMode="numeric" value={station.perDish} onChange={(perDish) => { change(at, { perDish }); }} problems={beside('minutesPerDish')} />
              <IconButton icon="trash" className="sm:mt-6" label={`Remove ${name}`} disabled={form.stations.length === 1} onClick={() => { remove(station.code); }} />
            </li>
          );
        })}
      </ul>
      <Button icon="add" disabled={form.stations.length >= most} onClick={add}>Station</Button>
    </div>
  );
}
