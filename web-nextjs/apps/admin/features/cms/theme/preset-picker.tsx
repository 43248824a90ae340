'use client';

import { useState } from 'react';
import type { Preset } from './documents';
import { Miniature } from './miniature';
import { SchemeToggle } from './scheme-toggle';

type Props = { name: string; presets: readonly Preset[]; chosen: string; onChoose: (key: string) => void };

/** Each preset as a small live picture of the brand's own site. */
export function PresetPicker({ name, presets, chosen, onChoose }: Props) {
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  return (
    <fieldset>
      <legend className="sr-only">Look</legend>
      <div className="mb-4"><SchemeToggle scheme={scheme} onChange={setScheme} /></div>
      <div className="grid gap-4 sm:grid-cols-2">
        {presets.map((preset) => (
          <label
            key={preset.key}
            className="card relative block overflow-hidden p-2 transition-shadow hover:border-edge has-checked:border-leaf has-checked:ring-2 has-checked:ring-leaf has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-focus"
          >
            <span className="flex min-h-9 items-center gap-2 px-2 pb-1 font-semibold">
              <input type="radio" name="look" value={preset.key} checked={preset.key === chosen} onChange={() => { onChoose(preset.key); }} className="size-4 accent-leaf" />
              {preset.name}
            </span>
            <span className="block aspect-[4/3] overflow-hidden rounded-lg border border-line" style={{ background: preset[scheme].background }}>
              <Miniature look={preset} scheme={scheme} name={name} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
