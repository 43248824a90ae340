'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { Chips, TextField } from '@/components/ui/inputs';
import type { Weekday } from '@/features/locations/documents';
import { dayName, weekdays } from '@/features/locations/hours';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import { type DaypartForm, emptyDaypart } from './menu-form';

type Props = { dayparts: readonly DaypartForm[]; problems: readonly Problem[]; onChange: (dayparts: DaypartForm[]) => void };

const dayChoices = weekdays.map((day) => ({ value: day, label: dayName(day).slice(0, 3) }));

/** When a menu is served: any number of stretches on some days of the week, past midnight too. */
export function DaypartFields({ dayparts, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const change = (key: string, part: Partial<DaypartForm>) => { onChange(dayparts.map((each) => (each.key === key ? { ...each, ...part } : each))); };
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">Hours</legend>
      {dayparts.length === 0 && <p className="text-muted">At all hours.</p>}
      <ul className="space-y-3">
        {dayparts.map((daypart, index) => {
          const path = `dayparts.${String(index)}`;
          return (
            <li key={daypart.key} className="rounded-lg border border-line p-3">
              <div className="flex flex-wrap items-start gap-3">
                <TextField label="From" type="time" fieldClassName="w-32" value={daypart.from} onChange={(from) => { change(daypart.key, { from }); }} problems={problemsAt(problems, `${path}.from`)} />
                <TextField label="Until" type="time" fieldClassName="w-32" value={daypart.until} onChange={(until) => { change(daypart.key, { until }); }} problems={problemsAt(problems, `${path}.until`)} />
                <div className="mt-6 ml-auto"><IconButton icon="trash" label={`Remove hours ${String(index + 1)}`} onClick={() => { onChange(dayparts.filter(({ key }) => key !== daypart.key)); }} /></div>
              </div>
              <div className="mt-3">
                <Chips legend="Days" choices={dayChoices} chosen={daypart.days} onChange={(days) => { change(daypart.key, { days: days as Weekday[] }); }}>
                  <ProblemList problems={problemsAt(problems, `${path}.days`)} />
                </Chips>
              </div>
            </li>
          );
        })}
      </ul>
      <ProblemList problems={problemsOf(problems, 'dayparts')} />
      <div className="mt-2 flex flex-wrap items-center gap-2 text-sm text-muted">
        <Button size="small" icon="add" onClick={() => { setAdded(added + 1); onChange([...dayparts, emptyDaypart(`added-${String(added)}`)]); }}>Add hours</Button>
        Times are local to each location.
      </div>
    </fieldset>
  );
}
