'use client';

import { use, useRef } from 'react';
import { Field } from '@/components/ui/field';
import { WritingContext } from '@/components/ui/translated-field';
import type { Problem } from '@/lib/errors';
import { firstText, languageName, type Texts } from '@/lib/texts';
import { applyMark, type Mark } from './markdown';

type Props = { texts: Texts; problems: readonly Problem[]; onChange: (texts: Texts) => void };

const buttons: readonly { mark: Mark; sign: string; label: string }[] = [
  { mark: 'bold', sign: 'B', label: 'Bold' },
  { mark: 'italic', sign: 'I', label: 'Italic' },
  { mark: 'heading', sign: 'H', label: 'Heading' },
  { mark: 'list', sign: '•', label: 'List' },
  { mark: 'link', sign: '↗', label: 'Link' },
];

export function MarkdownField({ texts, problems, onChange }: Props) {
  const { locale, main } = use(WritingContext);
  const area = useRef<HTMLTextAreaElement>(null);

  const press = (mark: Mark) => {
    const element = area.current;
    if (!element) return;
    const edited = applyMark(mark, element.value, element.selectionStart, element.selectionEnd);
    onChange({ ...texts, [locale]: edited.text });
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(edited.start, edited.end);
    });
  };

  return (
    <Field label={<>Text <span className="font-normal text-muted">· {languageName(locale)}</span></>} problems={problems} hint="Markdown: **bold**, _italic_, ## heading, - list, [link](/menu).">
      {(control) => (
        <>
          <div role="toolbar" aria-label="Format" className="mb-1 flex gap-1">
            {buttons.map((button) => (
              <button key={button.mark} type="button" title={button.label} aria-label={button.label} onClick={() => { press(button.mark); }} className="size-8 rounded-md font-bold text-muted hover:bg-sunken hover:text-ink">
                {button.sign}
              </button>
            ))}
          </div>
          <textarea
            ref={area}
            rows={10}
            lang={locale}
            dir="auto"
            maxLength={20_000}
            className="control font-mono text-sm"
            placeholder={locale === main ? '' : firstText(texts, main)}
            value={texts[locale] ?? ''}
            onChange={(e) => { onChange({ ...texts, [locale]: e.target.value }); }}
            {...control}
          />
        </>
      )}
    </Field>
  );
}
