import { useCallback, useState } from 'react';

/** The way through a list that comes in pages: where we are, on, and back. */
export function usePaging() {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    after: cursors.at(-1) ?? null,
    isFirst: cursors.length === 0,
    next: (cursor: string) => { setCursors([...cursors, cursor]); },
    back: () => { setCursors(cursors.slice(0, -1)); },
    restart: useCallback(() => { setCursors([]); }, []),
  };
}

export type Paging = ReturnType<typeof usePaging>;
