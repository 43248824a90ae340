'use client';

import { type Problem, problemsAt } from '@/lib/errors';
import { ColourField } from './colour-field';
import type { Palette } from './documents';
import { type ColourName, colourLabels, readingsOf } from './theme-form';

type Props = { scheme: 'light' | 'dark'; palette: Palette; problems: readonly Problem[]; onChange: (palette: Palette) => void };

const names = Object.keys(colourLabels) as ColourName[];

export function PaletteFields({ scheme, palette, problems, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {names.map((name) => (
        <ColourField
          key={name}
          name={name}
          value={palette[name]}
          readings={readingsOf(palette, name)}
          problems={problemsAt(problems, `${scheme}.${name}`)}
          onChange={(value) => { onChange({ ...palette, [name]: value }); }}
        />
      ))}
    </div>
  );
}
