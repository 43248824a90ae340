'use client';

import { useState } from 'react';
import type { Refusal } from './browser-api';

/** One thing at a time: whether it runs, and why it was last refused. */
export function useTask() {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (work: () => Promise<Refusal | null>): Promise<boolean> => {
    setBusy(true);
    setRefusal(null);
    const refused = await work();
    setRefusal(refused);
    setBusy(false);
    return refused === null;
  };
  return { isBusy, refusal, run };
}
