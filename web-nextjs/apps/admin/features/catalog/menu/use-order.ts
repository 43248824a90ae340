import { useState } from 'react';
import type { Problem } from '@/lib/errors';

type Wish = { over: string; ids: readonly string[] };

/**
 * An order that shows at once and is saved behind it. The wish stands until the server's order changes (it took it) or the save is refused
 * (back to the server's).
 */
export function useOrder(serverIds: readonly string[], save: (ids: string[]) => Promise<{ problems: readonly Problem[] }>) {
  const [wish, setWish] = useState<Wish | null>(null);
  const over = serverIds.join();
  const ids = wish?.over === over ? wish.ids : serverIds;
  const reorder = async (next: string[]) => {
    setWish({ over, ids: next });
    const { problems } = await save(next);
    if (problems.length > 0) setWish(null);
  };
  return { ids, reorder };
}
