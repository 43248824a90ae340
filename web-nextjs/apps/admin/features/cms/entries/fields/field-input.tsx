'use client';

import { use } from 'react';
import { WritingContext } from '@/components/ui/translated-field';
import { problemsAt } from '@/lib/errors';
import { languageName } from '@/lib/texts';
import { isMany } from '../entry-model';
import { emptyOne, type One, type Value } from '../entry-values';
import { ComponentField } from './component-field';
import { useEntryForm, type ValueProps } from './form-context';
import { ListField } from './list-field';
import { OneField } from './one-field';
import { PageBlocksField } from './page-blocks-field';

/** One field of a form: a value, a value for each language, a list, the blocks of a page, or fields inside. */
export function FieldInput({ field, value, path, onChange }: ValueProps) {
  if (value.is === 'texts') return <LocalisedField field={field} value={value} path={path} onChange={onChange} />;
  if (value.is === 'many') return <ListField field={field} value={value} path={path} onChange={onChange} />;
  if (value.is === 'blocks') return <PageBlocksField field={field} value={value} path={path} onChange={onChange} />;
  if (field.kind === 'COMPONENT') return <ComponentField field={field} value={value} path={path} onChange={onChange} />;
  return isMany(field) ? null : <OneField field={field} label={field.label} value={value} path={path} onChange={onChange} />;
}

type LocalisedProps = Omit<ValueProps, 'value'> & { value: Extract<Value, { is: 'texts' }> };

/** The value in the language that is being written; what is wrong in the others is said here too. */
function LocalisedField({ field, value, path, onChange }: LocalisedProps) {
  const { locale, locales } = use(WritingContext);
  const { problems } = useEntryForm();
  const here: One = value.texts[locale] ?? emptyOne(field);
  const elsewhere = problemsAt(problems, path)
    .filter((problem) => problem.field !== path && !problemsAt([problem], `${path}.${locale}`).length)
    .map((problem) => ({ ...problem, message: `${languageName((problem.field ?? '').slice(path.length + 1).split('.')[0] ?? '')}: ${problem.message}` }));
  const whole = problems.filter((problem) => problem.field === path);
  return (
    <OneField
      field={field}
      label={locales.length > 1 ? <>{field.label} <span className="font-normal text-muted">· {languageName(locale)}</span></> : field.label}
      lang={locale}
      value={here}
      path={`${path}.${locale}`}
      more={[...whole, ...elsewhere]}
      onChange={(one) => { onChange({ is: 'texts', texts: { ...value.texts, [locale]: one } }); }}
    />
  );
}
