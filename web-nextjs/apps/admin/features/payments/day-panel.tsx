'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { Notice, Problems } from '@/components/ui/notice';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { useNow } from '@/lib/use-now';
import { Balances } from './balances';
import { boundsOf, lastDay, verdictOf } from './difference-text';
import { Differences } from './differences';
import { DayDocument, ReconcileDocument } from './documents';
import { useUntilCompared } from './use-until-compared';

/** One day's payments, compared with the gateway's own list, and what they came to. */
export function DayPanel() {
  const last = lastDay(useNow());
  const [date, setDate] = useState(last);
  return (
    <section aria-labelledby="day-heading">
      <h2 id="day-heading" className="mb-3 text-lg font-semibold">Reconciliation</h2>
      <TextField label="Day (UTC)" type="date" fieldClassName="mb-4 w-48" max={last} value={date} onChange={setDate} />
      {/^\d{4}-\d{2}-\d{2}$/.test(date) && <Day key={date} date={date} />}
    </section>
  );
}

function Day({ date }: { date: string }) {
  const loaded = useLoad(DayDocument, { date, ...boundsOf(date) });
  const { save, saving, problems } = useSave(ReconcileDocument);
  const { isWaiting, begin: untilCompared } = useUntilCompared(loaded.data?.reconciliation?.doneAt ?? null, loaded.reload);
  const compare = async () => {
    const { value } = await save({ input: { date } });
    if (value) untilCompared();
  };
  return (
    <LoadState of={loaded}>
      {({ reconciliation, ledgerBalances }) => {
        const { tone, text } = verdictOf(reconciliation);
        return (
          <div className="space-y-4">
            <Notice tone={tone} action={<Button size="small" busy={saving || isWaiting} onClick={() => { void compare(); }}>Compare now</Button>}>{text}</Notice>
            <Problems problems={problems} />
            {reconciliation !== null && reconciliation.differences.length > 0 && <Differences differences={reconciliation.differences} />}
            <Balances balances={ledgerBalances} />
          </div>
        );
      }}
    </LoadState>
  );
}
