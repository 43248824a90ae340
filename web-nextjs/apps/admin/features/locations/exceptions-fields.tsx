'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/inputs';
import { TranslatedField } from '@/components/ui/translated-field';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import type { Service } from './documents';
import { emptyLine, type ExceptionLine } from './exceptions';
import { nextPeriod } from './hours';
import { PeriodFields } from './period-fields';
import { serviceNames, services } from './service-hours';

type Props = { lines: ExceptionLine[]; problems: readonly Problem[]; onChange: (lines: ExceptionLine[]) => void };

/** Holidays and other days with hours of their own. */
export function ExceptionsFields({ lines, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">Holidays and special days</legend>
      {lines.length === 0 && <p className="mb-3 text-muted">None: every week is like the other.</p>}
      <ul className="space-y-3">
        {lines.map((line, index) => (
          <li key={line.key}>
            <ExceptionFields
              line={line}
              number={index + 1}
              problems={problems}
              path={`exceptions.${String(index)}`}
              onChange={(part) => { onChange(lines.map((l) => (l.key === line.key ? { ...l, ...part } : l))); }}
              onRemove={() => { onChange(lines.filter((l) => l.key !== line.key)); }}
            />
          </li>
        ))}
      </ul>
      <ProblemList problems={problemsOf(problems, 'exceptions')} />
      <Button size="small" icon="add" className="mt-3" onClick={() => { setAdded(added + 1); onChange([...lines, emptyLine(`added-${String(added)}`)]); }}>Add days</Button>
    </fieldset>
  );
}

type LineProps = { line: ExceptionLine; number: number; path: string; problems: readonly Problem[]; onChange: (part: Partial<ExceptionLine>) => void; onRemove: () => void };

const whole = { value: '', label: 'The whole place' };
const choices = [whole, ...services.map((service) => ({ value: service, label: serviceNames[service] }))];

function ExceptionFields({ line, number, path, problems, onChange, onRemove }: LineProps) {
  const [added, setAdded] = useState(0);
  const { times } = line;
  return (
    <fieldset className="rounded-lg border border-line bg-surface p-3">
      <legend className="sr-only">Special days {number}</legend>
      <div className="flex items-start gap-2">
        <div className="grid flex-1 gap-3 sm:grid-cols-3">
          <TextField label="First day" type="date" value={line.from} onChange={(from) => { onChange({ from }); }} problems={problemsAt(problems, `${path}.from`)} />
          <TextField label="Last day" type="date" optional min={line.from} value={line.until} onChange={(until) => { onChange({ until }); }} problems={problemsAt(problems, `${path}.until`)} />
          <SelectField label="For" value={line.service} choices={choices} onChange={(service) => { onChange({ service: service as Service | '' }); }} />
        </div>
        <IconButton icon="trash" label={`Remove special days ${String(number)}`} className="mt-6" onClick={onRemove} />
      </div>
      <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
        {times.length === 0 && <p className="py-1.5 font-semibold">Closed</p>}
        <ul className="space-y-2">
          {times.map((time) => (
            <li key={time.key}>
              <PeriodFields
                name={`Special days ${String(number)}`}
                period={time}
                onChange={(changed) => { onChange({ times: times.map((t) => (t.key === time.key ? changed : t)) }); }}
                onRemove={() => { onChange({ times: times.filter((t) => t.key !== time.key) }); }}
              />
            </li>
          ))}
        </ul>
        <Button size="small" look="quiet" icon="add" onClick={() => { setAdded(added + 1); onChange({ times: [...times, nextPeriod(times, `added-${String(added)}`)] }); }}>Hours</Button>
      </div>
      <ProblemList problems={problemsAt(problems, `${path}.hours`)} />
      <div className="mt-3">
        <TranslatedField label="Reason" optional hint="Guests read it, such as: staff outing." texts={line.reason} onChange={(reason) => { onChange({ reason }); }} problems={problemsAt(problems, `${path}.reason`)} maxLength={160} />
      </div>
      <ProblemList problems={problemsOf(problems, path)} />
    </fieldset>
  );
}
