import type { ReactNode } from 'react';

type BlockFrameProps = { id: string; title?: string | null; children: ReactNode };

/** The measures that all blocks but the hero share, and a heading that names the part. */
export function BlockFrame({ id, title, children }: BlockFrameProps) {
  const titleId = `${id}-title`;
  return (
    <section aria-labelledby={title ? titleId : undefined} className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
      {title ? (
        <h2 id={titleId} className="mb-6 text-3xl font-bold tracking-tight sm:text-4xl">
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  );
}
