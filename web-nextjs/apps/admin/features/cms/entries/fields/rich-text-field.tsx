'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { MarkupArea } from '@/features/cms/editor/markup-area';
import { readRichText } from '@/features/cms/rich-text/read-rich-text';
import { RichTextPreview } from '@/features/cms/rich-text/rich-text-preview';
import type { One } from '../entry-values';
import type { Around } from './one-field';

type Rich = Extract<One, { is: 'rich' }>;
type Props = { around: Around; value: Rich; lang: string | undefined; onChange: (value: Rich) => void };

const help = 'Write **bold**, _italic_, ## heading, - list, 1. list, > quote, [link](/menu). An empty line begins a paragraph.';

/** Formatted text: typed with signs, kept as structure. */
export function RichTextField({ around, value, lang, onChange }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Field label={around.label} hint={[around.hint, help].filter(Boolean).join(' ')} problems={around.problems} optional={around.optional} hideLabel={around.hideLabel}>
        {(control) => (
          <MarkupArea marks={['bold', 'italic', 'heading', 'list', 'numbers', 'quote', 'link']} lang={lang} rows={8} value={value.text} onChange={(text) => { onChange({ is: 'rich', text, doc: null }); }} {...control} />
        )}
      </Field>
      <Button look="quiet" size="small" aria-expanded={shown} className="mt-1" onClick={() => { setShown(!shown); }}>{shown ? 'Hide the preview' : 'Preview'}</Button>
      {shown && <RichTextPreview doc={value.doc ?? readRichText(value.text)} />}
    </div>
  );
}
