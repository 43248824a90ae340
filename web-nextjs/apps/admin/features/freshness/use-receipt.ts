import { useEffect } from 'react';
import { useLoad } from '@/lib/api/use-load';
import { ReceiptDocument } from './documents';

const pause = 500;
const patience = 40;

/** One receipt, asked for again (for twenty seconds at most) until every page in it is dealt with. */
export function useReceipt(id: string) {
  const loaded = useLoad(ReceiptDocument, { id });
  const { data, reload } = loaded;
  // A publication that was just made may not have its receipt yet.
  const waiting = data !== undefined && data.publishReceipt?.state !== 'DONE';
  useEffect(() => {
    if (!waiting) return undefined;
    let asked = 0;
    const timer = window.setInterval(() => {
      asked += 1;
      if (asked >= patience) window.clearInterval(timer);
      reload();
    }, pause);
    return () => { window.clearInterval(timer); };
  }, [waiting, reload]);
  return loaded;
}
