'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** One step: its heading takes the focus when the step opens, so that nobody is left behind at a button that is gone. */
export function StepFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return (
    <section className="animate-rise">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold tracking-tight outline-none sm:text-3xl">{title}</h1>
      {lead !== undefined && <p className="mt-2 text-muted">{lead}</p>}
      <div className="mt-6">{children}</div>
    </section>
  );
}
