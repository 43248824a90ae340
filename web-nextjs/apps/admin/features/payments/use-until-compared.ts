import { useEffect, useState } from 'react';

const pause = 1_000;
const patience = 20;

/** Asks again, for twenty seconds at most, until a day was compared later than now. */
export function useUntilCompared(doneAt: string | null, reload: () => void) {
  const [since, setSince] = useState<{ doneAt: string | null } | null>(null);
  const isWaiting = since !== null && since.doneAt === doneAt;
  useEffect(() => {
    if (!isWaiting) return undefined;
    let asked = 0;
    const timer = window.setInterval(() => {
      asked += 1;
      if (asked >= patience) setSince(null);
      reload();
    }, pause);
    return () => { window.clearInterval(timer); };
  }, [isWaiting, reload]);
  return { isWaiting, begin: () => { setSince({ doneAt }); } };
}
