'use client';

import { Toast } from 'radix-ui';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { Icon } from './icons';

type Message = { id: number; text: string; link?: { label: string; href: string; leaves?: boolean } };
type Show = (text: string, link?: Message['link']) => void;

const ToastContext = createContext<Show>(() => undefined);

/** Says that something worked, with a link to where it can be seen. */
export const useToast = (): Show => use(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<Message[]>([]);
  const show = useCallback<Show>((text, link) => {
    setMessages((before) => [...before.slice(-2), { id: (before.at(-1)?.id ?? 0) + 1, text, ...(link ? { link } : {}) }]);
  }, []);
  const remove = (id: number) => { setMessages((before) => before.filter((m) => m.id !== id)); };
  return (
    <ToastContext value={show}>
      <Toast.Provider duration={6000} swipeDirection="right">
        {children}
        {messages.map((message) => <ToastCard key={message.id} message={message} onClose={() => { remove(message.id); }} />)}
        <Toast.Viewport className="fixed right-0 bottom-0 z-50 flex w-full max-w-sm flex-col gap-2 p-4" />
      </Toast.Provider>
    </ToastContext>
  );
}

function ToastCard({ message, onClose }: { message: Message; onClose: () => void }) {
  const { link } = message;
  return (
    <Toast.Root
      className="flex animate-rise items-center gap-3 rounded-lg bg-ink py-2 pr-2 pl-4 text-paper shadow-float"
      onOpenChange={(open) => { if (!open) onClose(); }}
    >
      <Icon name="check" />
      <Toast.Description className="flex-1 py-1">{message.text}</Toast.Description>
      {link && (
        <Toast.Action asChild altText={link.label}>
          <a href={link.href} {...(link.leaves === true ? { target: '_blank', rel: 'noreferrer' } : {})} className="rounded px-1 font-semibold underline underline-offset-2">{link.label}</a>
        </Toast.Action>
      )}
      <Toast.Close aria-label="Dismiss" className="grid size-8 place-items-center rounded-md hover:bg-paper/15">
        <Icon name="close" />
      </Toast.Close>
    </Toast.Root>
  );
}
