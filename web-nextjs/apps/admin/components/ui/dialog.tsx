'use client';

import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './button';

type Props = { open: boolean; onClose: () => void; title: string; description?: string; children: ReactNode; footer?: ReactNode };

const veil = 'fixed inset-0 z-40 bg-veil animate-fade';

function Heading({ title, description }: { title: string; description: string | undefined }) {
  return (
    <div className="flex items-start justify-between gap-4 border-b border-line px-5 py-4">
      <div>
        <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
        {description !== undefined && <Radix.Description className="text-sm text-muted">{description}</Radix.Description>}
      </div>
      <Radix.Close asChild>
        <IconButton icon="close" label="Close" />
      </Radix.Close>
    </div>
  );
}

const close = (onClose: () => void) => (open: boolean) => {
  if (!open) onClose();
};

/** Our dialogs have no trigger of their own: whatever had the focus before gets it back. */
function useFocusReturn() {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => { opener.current = document.activeElement; },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
}

export function Dialog({ open, onClose, title, description, children, footer }: Props) {
  const focus = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={close(onClose)}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[min(34rem,calc(100vw-2rem))] -translate-1/2 animate-fade flex-col overflow-hidden rounded-xl bg-surface shadow-float"
        >
          <Heading title={title} description={description} />
          <div className="overflow-y-auto p-5">{children}</div>
          {footer !== undefined && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type FrameProps = Omit<Props, 'footer'>;

/** A sheet at the side for longer forms; clicking beside it does not throw away what was typed. */
export function SidePanel({ children, footer, ...frame }: Props) {
  return <PanelFrame {...frame}><PanelParts footer={footer}>{children}</PanelParts></PanelFrame>;
}

/** The sheet alone, for one whose parts change while it stays open: focus and keys stay with it. */
export function PanelFrame({ open, onClose, title, description, children }: FrameProps) {
  const focus = useFocusReturn();
  return (
    <Radix.Root open={open} onOpenChange={close(onClose)}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          onInteractOutside={(event) => { event.preventDefault(); }}
          className="fixed inset-y-0 right-0 z-50 flex w-[min(42rem,100vw)] animate-slide flex-col bg-surface shadow-float"
        >
          <Heading title={title} description={description} />
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function PanelParts({ children, footer }: Pick<Props, 'children' | 'footer'>) {
  return (
    <>
      <div className="flex-1 overflow-y-auto p-5">{children}</div>
      {footer !== undefined && <div className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-5 py-3">{footer}</div>}
    </>
  );
}
