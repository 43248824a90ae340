'use client';

import type { Preset } from './documents';

type Props = { presets: readonly Preset[]; chosen: string; onChoose: (preset: Preset) => void };

/** Presets as swatches: a start for one's own colours. */
export function PresetRow({ presets, chosen, onChoose }: Props) {
  return (
    <div role="group" aria-label="Presets" className="flex flex-wrap gap-2">
      {presets.map((preset) => (
        <button
          key={preset.key}
          type="button"
          aria-pressed={preset.key === chosen}
          onClick={() => { onChoose(preset); }}
          className="flex min-h-10 items-center gap-2 rounded-lg border border-line bg-surface px-3 text-sm font-semibold hover:border-edge aria-pressed:border-leaf aria-pressed:bg-leaf-soft"
        >
          <span aria-hidden="true" className="flex overflow-hidden rounded-full border border-line">
            {[preset.light.background, preset.light.primary, preset.light.accent].map((colour) => <span key={colour} className="h-4 w-3" style={{ background: colour }} />)}
          </span>
          {preset.name}
        </button>
      ))}
    </div>
  );
}
