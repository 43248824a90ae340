'use client';

import { Switch as Radix } from 'radix-ui';

type Props = { checked: boolean; onChange: (checked: boolean) => void; label: string; disabled?: boolean };

export function Switch({ checked, onChange, label, disabled = false }: Props) {
  return (
    <Radix.Root
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      aria-label={label}
      className="relative h-6 w-10 shrink-0 rounded-full border border-edge bg-sunken transition-colors data-[state=checked]:border-leaf data-[state=checked]:bg-leaf"
    >
      <Radix.Thumb className="block size-4 translate-x-[3px] rounded-full bg-edge transition-transform data-[state=checked]:translate-x-[19px] data-[state=checked]:bg-on-leaf" />
    </Radix.Root>
  );
}
