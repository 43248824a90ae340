'use client';

import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { NavLinks } from './nav-links';
import { Account, BrandName } from './sidebar';

/** The head of the console on small screens: the brand, and the sections behind a button. */
export function TopBar() {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex items-center justify-between gap-3 border-b border-line bg-surface px-4 py-2 lg:hidden">
      <BrandName />
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <IconButton icon="menu" label="Open the sections" className="size-11" />
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-veil" />
          <Dialog.Content aria-describedby={undefined} className="fixed inset-y-0 right-0 z-50 flex w-72 max-w-[85vw] animate-slide flex-col gap-5 overflow-y-auto bg-surface p-4 shadow-float">
            <div className="flex items-center justify-between">
              <Dialog.Title className="px-3 font-semibold">Sections</Dialog.Title>
              <Dialog.Close asChild>
                <IconButton icon="close" label="Close" className="size-11" />
              </Dialog.Close>
            </div>
            <NavLinks onFollow={() => { setOpen(false); }} />
            <div className="mt-auto border-t border-line pt-3"><Account /></div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}
