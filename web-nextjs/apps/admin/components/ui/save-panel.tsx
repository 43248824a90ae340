import type { ReactNode } from 'react';
import { Button } from './button';
import { SidePanel } from './dialog';

type Props = { title: string; description?: string; busy: boolean; onSave: () => Promise<void>; onClose: () => void; children: ReactNode };

/** A sheet with one form, which is saved by the button below it or by Enter in one of its fields. */
export function SavePanel({ title, description, busy, onSave, onClose, children }: Props) {
  return (
    <SidePanel
      open
      onClose={onClose}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={busy} onClick={() => { void onSave(); }}>Save</Button>
        </>
      }
    >
      <form onSubmit={(e) => { e.preventDefault(); void onSave(); }} noValidate className="space-y-6">
        {children}
        <button type="submit" className="sr-only" tabIndex={-1}>Save</button>
      </form>
    </SidePanel>
  );
}
