import { Card } from '@foodsaas/ui/card';
import { useId, type ReactNode } from 'react';

/** A part of the account with a heading of its own. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card className="min-w-0 p-6">
      <section aria-labelledby={id} className="flex flex-col gap-4">
        <h2 id={id} className="text-xl font-bold">
          {title}
        </h2>
        {children}
      </section>
    </Card>
  );
}
