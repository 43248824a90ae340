import type { ReactNode } from 'react';

/** The first heading of a page that has no hero. */
export function PageTitle({ title, intro, children }: { title: string; intro?: string | null; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-6xl flex-wrap items-end justify-between gap-4 px-4 pb-8 pt-10 sm:px-6 sm:pt-14">
      <div className="max-w-3xl">
        <h1 className="text-4xl font-bold tracking-tight sm:text-5xl">{title}</h1>
        {intro ? <p className="mt-3 text-lg text-muted">{intro}</p> : null}
      </div>
      {children}
    </div>
  );
}
