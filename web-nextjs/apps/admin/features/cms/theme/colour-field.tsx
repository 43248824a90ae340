'use client';

import clsx from 'clsx';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { formatRatio, isColour } from '@/lib/contrast';
import type { Problem } from '@/lib/errors';
import { type ColourName, colourLabels, type Reading } from './theme-form';

type Props = { name: ColourName; value: string; readings: readonly Reading[]; problems: readonly Problem[]; onChange: (value: string) => void };

/** A colour, with how well it can be read on each ground that it stands on. */
export function ColourField({ name, value, readings, problems, onChange }: Props) {
  const proposal = problems.find((problem) => problem.proposal)?.proposal;
  return (
    <TextField
      label={colourLabels[name]}
      value={value}
      maxLength={7}
      spellCheck={false}
      onChange={(text) => { onChange(text.trim().toLowerCase()); }}
      problems={problems}
      className="font-mono"
      before={
        <input
          type="color"
          aria-label={`${colourLabels[name]}: choose`}
          value={isColour(value) ? value : '#000000'}
          onChange={(e) => { onChange(e.target.value); }}
          className="h-10 w-12 shrink-0 cursor-pointer rounded-lg border border-edge bg-surface p-1"
        />
      }
      after={
        proposal && (
          <Button size="small" onClick={() => { onChange(proposal); }}>
            <span aria-hidden="true" className="size-4 rounded-sm border border-edge" style={{ background: proposal }} />
            Use {proposal}<span className="sr-only"> for {colourLabels[name].toLowerCase()}: the nearest that can be read</span>
          </Button>
        )
      }
      hint={
        readings.length > 0 && (
          <span className="flex flex-wrap gap-x-3">
            {readings.map(({ ground, ratio, enough }) => (
              <span key={ground} className={clsx('whitespace-nowrap', enough ? 'text-muted' : 'font-semibold text-danger')}>
                {enough ? '✓' : '✗'} {formatRatio(ratio)} on {colourLabels[ground].toLowerCase()}
              </span>
            ))}
          </span>
        )
      }
    />
  );
}
