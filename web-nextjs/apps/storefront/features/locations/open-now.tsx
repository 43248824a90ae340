'use client';

import { useSyncExternalStore } from 'react';
import { openState, type Period } from './open-state';
import { openText, type OpenWords } from './open-text';

type OpenNowProps = { periods: Period[]; timeZone: string; locale: string; region: string; words: OpenWords };

/** Whether a place is open, by the visitor's clock: the page around it is the same for everybody and all day. */
export function OpenNow({ periods, timeZone, locale, region, words }: OpenNowProps) {
  const minute = useSyncExternalStore(everyMinute, thisMinute, () => null);
  if (periods.length === 0) return null;
  const state = minute === null ? null : openState(periods, timeZone, new Date(minute * 60_000));
  return (
    <p className="flex min-h-6 items-center gap-2 text-sm font-medium">
      {state ? (
        <>
          <span aria-hidden="true" className={state.isOpen ? 'size-2.5 rounded-full bg-success' : 'size-2.5 rounded-full border-2 border-danger'} />
          <span>{openText(state, words, locale, region)}</span>
        </>
      ) : null}
    </p>
  );
}

const thisMinute = (): number => Math.floor(Date.now() / 60_000);

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 10_000);
  return () => clearInterval(timer);
}
