import { useEffect, useRef, useState } from 'react';
import { added, find, movedIn, movedOut, removed, reordered, updated } from './block-tree';
import type { TreeActions } from './block-tree-list';
import { type Block, newBlock } from './blocks';

/** A tree of blocks being edited: what is chosen in it, and what can be done to it. `path` is where the API would name a problem of the blocks. */
export function useBlockTree(blocks: readonly Block[], path: string, set: (blocks: Block[]) => void) {
  const [selected, select] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const toFocus = useRef<string | null>(null);
  const place = selected === null ? undefined : find(blocks, selected, path);

  useEffect(() => {
    // A block that moved to another list is a new row: its handle gets the focus back.
    if (toFocus.current !== null) root.current?.querySelector<HTMLElement>(`[data-sort-handle="${toFocus.current}"]`)?.focus();
    toFocus.current = null;
  }, [blocks]);

  const actions: TreeActions = {
    select,
    add: (type, parentId) => {
      const block = newBlock(type);
      set(added(blocks, block, parentId));
      select(block.id);
    },
    remove: (id) => {
      set(removed(blocks, id));
      if (!find(removed(blocks, id), selected ?? '')) select(null);
    },
    reorder: (parentId, ids) => { set(reordered(blocks, parentId, ids)); },
    moveIn: (id) => {
      toFocus.current = id;
      set(movedIn(blocks, id));
    },
    moveOut: (id) => {
      toFocus.current = id;
      set(movedOut(blocks, id));
    },
  };
  return { root, place, select, update: (block: Block) => { set(updated(blocks, block)); }, actions };
}
