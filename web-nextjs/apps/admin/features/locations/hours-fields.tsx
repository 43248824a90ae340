'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { type Problem, problemsOf } from '@/lib/errors';
import type { Weekday } from './documents';
import { copiedToAll, type DayPeriod, dayName, nextPeriod, problemsByDay, type Week, weekdays } from './hours';
import { PeriodFields } from './period-fields';

type Props = { legend?: string; week: Week; problems: readonly Problem[]; onChange: (week: Week) => void };

/** A week's opening hours: any number of periods a day, past midnight too. */
export function HoursFields({ legend = 'Opening hours', week, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const byDay = problemsByDay(week, problems);
  const set = (day: Weekday, periods: DayPeriod[]) => { onChange({ ...week, [day]: periods }); };
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {weekdays.map((day) => (
          <li key={day} className="grid gap-2 px-3 py-2.5 sm:grid-cols-[7rem_1fr_auto]">
            <span className="pt-1.5 font-semibold">{dayName(day)}</span>
            <div>
              {week[day].length === 0 && <p className="py-1.5 text-muted">Closed</p>}
              <ul className="space-y-2">
                {week[day].map((period) => (
                  <li key={period.key}>
                    <PeriodFields
                      name={dayName(day)}
                      period={period}
                      onChange={(changed) => { set(day, week[day].map((p) => (p.key === period.key ? changed : p))); }}
                      onRemove={() => { set(day, week[day].filter((p) => p.key !== period.key)); }}
                    />
                  </li>
                ))}
              </ul>
              <ProblemList problems={byDay[day] ?? []} />
            </div>
            <div className="flex items-start gap-1">
              <IconButton icon="add" label={`Add a period on ${dayName(day)}`} onClick={() => { setAdded(added + 1); set(day, [...week[day], nextPeriod(week[day], `added-${String(added)}`)]); }} />
              <IconButton icon="copy" label={`Copy ${dayName(day)} to all days`} disabled={week[day].length === 0} onClick={() => { onChange(copiedToAll(week, day)); }} />
            </div>
          </li>
        ))}
      </ul>
      <ProblemList problems={problemsOf(problems, 'hours')} />
      <div className="mt-2 flex flex-wrap items-center gap-2 text-sm text-muted">
        <Button size="small" look="quiet" icon="copy" disabled={week.MONDAY.length === 0} onClick={() => { onChange(copiedToAll(week, 'MONDAY')); }}>Monday’s hours every day</Button>
        Times are local to the location.
      </div>
    </fieldset>
  );
}
