'use client';

import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Icon, type IconName } from './icons';

export type MenuEntry = { label: string; icon?: IconName; danger?: boolean; disabled?: boolean; onSelect: () => void } | 'line';

/** A button's list of actions. `trigger` must be a button: it has the focus again before the action runs, so that a dialog gives it back there. */
export function Menu({ trigger, entries, align = 'end' }: { trigger: ReactNode; entries: readonly MenuEntry[]; align?: 'start' | 'end' }) {
  const chosen = useRef<(() => void) | null>(null);
  const act = () => {
    if (chosen.current) queueMicrotask(chosen.current);
    chosen.current = null;
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content onCloseAutoFocus={act} align={align} sideOffset={4} collisionPadding={8} className="z-50 min-w-44 animate-fade rounded-lg border border-line bg-surface p-1 shadow-float">
          {entries.map((entry, index) =>
            entry === 'line' ? (
              <DropdownMenu.Separator key={`line-${String(index)}`} className="my-1 h-px bg-line" />
            ) : (
              <DropdownMenu.Item
                key={entry.label}
                disabled={entry.disabled ?? false}
                onSelect={() => { chosen.current = entry.onSelect; }}
                className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 outline-none data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-sunken ${entry.danger === true ? 'text-danger' : ''}`}
              >
                {entry.icon && <Icon name={entry.icon} />}
                {entry.label}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
