'use client';

import { type ComponentProps, useRef } from 'react';
import { applyMark, type Mark } from './markdown';

const signs: Record<Mark, { sign: string; label: string }> = {
  bold: { sign: 'B', label: 'Bold' },
  italic: { sign: 'I', label: 'Italic' },
  heading: { sign: 'H', label: 'Heading' },
  list: { sign: '•', label: 'List' },
  numbers: { sign: '1.', label: 'Numbered list' },
  quote: { sign: '“', label: 'Quote' },
  link: { sign: '↗', label: 'Link' },
};

type Props = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & { marks: readonly Mark[]; value: string; onChange: (text: string) => void };

/** A text with marks in it, and buttons that put them around what is selected. */
export function MarkupArea({ marks, value, onChange, ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const press = (mark: Mark) => {
    const element = area.current;
    if (!element) return;
    const edited = applyMark(mark, element.value, element.selectionStart, element.selectionEnd);
    onChange(edited.text);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(edited.start, edited.end);
    });
  };
  return (
    <>
      <div role="toolbar" aria-label="Format" className="mb-1 flex gap-1">
        {marks.map((mark) => (
          <button key={mark} type="button" title={signs[mark].label} aria-label={signs[mark].label} onClick={() => { press(mark); }} className="size-8 rounded-md font-bold text-muted hover:bg-sunken hover:text-ink">
            {signs[mark].sign}
          </button>
        ))}
      </div>
      <textarea ref={area} rows={10} dir="auto" className="control font-mono text-sm" value={value} onChange={(e) => { onChange(e.target.value); }} {...rest} />
    </>
  );
}
