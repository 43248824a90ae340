'use client';

import { use } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { WritingContext } from '@/components/ui/translated-field';
import { slugFor } from '@/lib/slug';
import { titleIn } from '../entry-title';
import { useEntryForm } from './form-context';
import type { Around } from './one-field';

type Props = { around: Around; text: string; lang: string | undefined; onChange: (text: string) => void };

/** A part of an address; what follows from the title is proposed while nothing, or something else, is there. */
export function SlugField({ around, text, lang, onChange }: Props) {
  const { main } = use(WritingContext);
  const { shape, values } = useEntryForm();
  const proposal = slugFor(titleIn(shape, values, lang ?? main));
  return (
    <TextField
      {...around}
      className="font-mono"
      spellCheck={false}
      maxLength={63}
      placeholder={proposal}
      value={text}
      onChange={onChange}
      hint={[around.hint, 'Small letters, digits and hyphens.'].filter(Boolean).join(' ')}
      after={proposal !== '' && proposal !== text && <Button size="small" onClick={() => { onChange(proposal); }}>Use title<span className="sr-only">: {proposal}</span></Button>}
    />
  );
}
