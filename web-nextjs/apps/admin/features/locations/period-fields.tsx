'use client';

import { IconButton } from '@/components/ui/button';
import { type DayPeriod, isPastMidnight } from './hours';

type Props = { name: string; period: DayPeriod; onChange: (period: DayPeriod) => void; onRemove: () => void };

/** From when to when; `name` says on which days, to those who cannot see it. */
export function PeriodFields({ name, period, onChange, onRemove }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input type="time" aria-label={`${name} opens`} className="control w-31!" value={period.opens} onChange={(e) => { onChange({ ...period, opens: e.target.value }); }} />
      <span aria-hidden="true">–</span>
      <input type="time" aria-label={`${name} closes`} className="control w-31!" value={period.closes} onChange={(e) => { onChange({ ...period, closes: e.target.value }); }} />
      <IconButton icon="close" label={`Remove this period of ${name}`} onClick={onRemove} />
      {isPastMidnight(period) && <span className="text-sm text-muted">until the next day</span>}
    </div>
  );
}
