'use client';

import { Button } from '@foodsaas/ui/button';
import type { Texts } from '@/text';

/** An order was sent and nobody answered: it is sent again as the same one. */
export function Unheard({ words, onSendAgain }: { words: Texts['ordering']['checkout']; onSendAgain: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-4 rounded-card border border-danger p-4">
      <p>{words.unheard}</p>
      <Button onClick={onSendAgain}>{words.sendAgain}</Button>
    </div>
  );
}
