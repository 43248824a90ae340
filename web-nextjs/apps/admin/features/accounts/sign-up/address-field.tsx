'use client';

import type { ReactNode } from 'react';
import { TextField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';
import { platformSuffix } from '@/lib/hosts';
import { type Availability, useAvailability } from './use-address';

type Props = { slug: string; onChange: (slug: string) => void; problems: readonly Problem[] };

/** The brand's address on the platform; says at once whether it is free. */
export function AddressField({ slug, onChange, problems }: Props) {
  const availability = useAvailability(slug);
  const live = availability.state === 'refused' && problems.length === 0 ? [{ code: availability.code, message: availability.message }] : problems;
  return (
    <TextField
      label="Address of your site"
      value={slug}
      onChange={(text) => { onChange(text.toLowerCase().replace(/[\s_]+/g, '-')); }}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      problems={live}
      hint={<span role="status">{says(availability)}</span>}
      className="min-w-0"
      after={<span className="shrink-0 text-muted">{platformSuffix(window.location)}</span>}
    />
  );
}

const texts: Record<Availability['state'], ReactNode> = {
  none: 'a–z, 0–9 and hyphens.',
  asking: 'Looking whether it is free …',
  free: <span className="font-semibold text-leaf-strong">✓ Free</span>,
  unknown: 'We could not check this address just now; we will when you open the restaurant.',
  refused: '',
};

const says = (availability: Availability) => texts[availability.state];
