'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { BulkPanel } from '../bulk/bulk-panel';
import type { Menu } from './documents';
import { useSelection } from './selection';

/** What can be done with the ticked items; there only while some are. */
export function SelectionBar({ menu }: { menu: Menu }) {
  const { chosen, clear } = useSelection();
  const [open, setOpen] = useState(false);
  if (chosen.size === 0) return null;
  return (
    <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-1 py-3">
      <p role="status" className="font-semibold">{chosen.size} {chosen.size === 1 ? 'item' : 'items'} chosen</p>
      <Button look="primary" icon="edit" onClick={() => { setOpen(true); }}>Change them</Button>
      <Button look="quiet" onClick={clear}>Choose none</Button>
      {open && <BulkPanel ids={[...chosen]} categories={menu.categories} currency={menu.currency} onClose={() => { setOpen(false); }} onDone={() => { setOpen(false); clear(); }} />}
    </div>
  );
}
