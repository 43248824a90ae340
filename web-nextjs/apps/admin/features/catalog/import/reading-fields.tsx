'use client';

import { SelectField } from '@/components/ui/inputs';
import { type Problem, problemsAt } from '@/lib/errors';
import type { Encoding, Preview } from './documents';
import type { Reading } from './use-menu-import';

const encodings: readonly { value: Encoding; label: string }[] = [
  { value: 'UTF_8', label: 'Unicode (UTF-8)' },
  { value: 'WINDOWS_1252', label: 'Western European (Windows)' },
  { value: 'WINDOWS_1250', label: 'Central European (Windows)' },
  { value: 'WINDOWS_1251', label: 'Cyrillic (Windows)' },
  { value: 'WINDOWS_1253', label: 'Greek (Windows)' },
  { value: 'WINDOWS_1254', label: 'Turkish (Windows)' },
  { value: 'SHIFT_JIS', label: 'Japanese (Shift JIS)' },
  { value: 'MAC_ROMAN', label: 'Western European (old Mac)' },
];

type Props = { preview: Pick<Preview, 'sheets' | 'sheet' | 'encoding' | 'isEncodingGuessed'>; problems: readonly Problem[]; onChange: (reading: Reading) => void };

/** Which sheet of a workbook is read, or how the letters of a text file are: asked only where there is a choice. */
export function ReadingFields({ preview, problems, onChange }: Props) {
  const { sheets, sheet, encoding, isEncodingGuessed } = preview;
  if (sheets.length > 1) {
    return (
      <SelectField
        label="Sheet"
        value={String(sheet ?? 0)}
        choices={sheets.map((label, index) => ({ value: String(index), label }))}
        onChange={(value) => { onChange({ sheet: Number(value) }); }}
        problems={problemsAt(problems, 'sheet')}
        fieldClassName="max-w-sm"
      />
    );
  }
  if (encoding === null || encoding === 'UTF_16' || (encoding === 'UTF_8' && !isEncodingGuessed)) return null;
  return (
    <SelectField
      label="Letters"
      hint={isEncodingGuessed ? 'The file does not say how its letters are stored: this is a guess. Look below whether ä, é or ł are right.' : 'Look below whether ä, é or ł are right.'}
      value={encoding}
      choices={encodings}
      onChange={(value) => { onChange({ encoding: value as Encoding }); }}
      problems={problemsAt(problems, 'encoding')}
      fieldClassName="max-w-sm"
    />
  );
}
