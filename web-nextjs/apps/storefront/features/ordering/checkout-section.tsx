import { Card } from '@foodsaas/ui/card';
import type { ReactNode } from 'react';

/** A part of the checkout, which a fix can lead to by its id. */
export function CheckoutSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <Card className="flex flex-col gap-5 p-5 sm:p-6">
        <h2 id={`${id}-title`} className="text-2xl font-bold">
          {title}
        </h2>
        {children}
      </Card>
    </section>
  );
}
