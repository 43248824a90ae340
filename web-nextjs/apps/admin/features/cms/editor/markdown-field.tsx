'use client';

import { use } from 'react';
import { Field } from '@/components/ui/field';
import { WritingContext } from '@/components/ui/translated-field';
import type { Problem } from '@/lib/errors';
import { firstText, languageName, type Texts } from '@/lib/texts';
import { MarkupArea } from './markup-area';

type Props = { texts: Texts; problems: readonly Problem[]; onChange: (texts: Texts) => void };

export function MarkdownField({ texts, problems, onChange }: Props) {
  const { locale, main } = use(WritingContext);
  return (
    <Field label={<>Text <span className="font-normal text-muted">· {languageName(locale)}</span></>} problems={problems} hint="Markdown: **bold**, _italic_, ## heading, - list, [link](/menu).">
      {(control) => (
        <MarkupArea
          marks={['bold', 'italic', 'heading', 'list', 'link']}
          lang={locale}
          maxLength={20_000}
          placeholder={locale === main ? '' : firstText(texts, main)}
          value={texts[locale] ?? ''}
          onChange={(text) => { onChange({ ...texts, [locale]: text }); }}
          {...control}
        />
      )}
    </Field>
  );
}
