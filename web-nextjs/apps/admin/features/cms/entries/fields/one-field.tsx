'use client';

import type { ReactNode } from 'react';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { isColour } from '@/lib/contrast';
import { type Problem, problemsAt } from '@/lib/errors';
import { hintOf } from '../entry-model';
import type { One } from '../entry-values';
import { DishField } from './dish-field';
import { MediaField } from './media-field';
import { PointField } from './point-field';
import { ReferenceField } from './reference-field';
import { RichTextField } from './rich-text-field';
import { SlugField } from './slug-field';
import { TruthField } from './truth-field';
import { useEntryForm, type ValueProps } from './form-context';

export type OneProps = ValueProps<One> & { label: ReactNode; lang?: string; more?: readonly Problem[]; hideLabel?: boolean };

/** What every control of a value has around it. */
export type Around = { label: ReactNode; hint: string | undefined; problems: readonly Problem[]; optional: boolean; hideLabel: boolean };

/** The control for one value, by its kind. */
export function OneField(props: OneProps) {
  const { field, value, path, label, lang, more = [], hideLabel = false, onChange } = props;
  const { problems, context } = useEntryForm();
  const around: Around = { label, hint: hideLabel ? undefined : hintOf(field), problems: [...problemsAt(problems, path), ...more], optional: !field.isRequired && !hideLabel, hideLabel };
  if (value.is === 'truth') return <TruthField around={around} truth={value.truth} onChange={(truth) => { onChange({ is: 'truth', truth }); }} />;
  if (value.is === 'rich') return <RichTextField around={around} value={value} lang={lang} onChange={onChange} />;
  if (value.is === 'point') return <PointField around={around} value={value} onChange={onChange} />;
  if (value.is !== 'text') return null;

  const set = (text: string) => { onChange({ is: 'text', text }); };
  const name = typeof label === 'string' ? label : field.label;
  const text = { ...around, value: value.text, onChange: set };
  switch (field.kind) {
    case 'NUMBER':
      return <TextField {...text} inputMode="decimal" className="max-w-40 tabular-nums" />;
    case 'DATE':
      return <TextField {...text} type="date" className="max-w-52" />;
    case 'DATE_TIME':
      return <TextField {...text} type="datetime-local" className="max-w-60" hint={[around.hint, `In ${context.timeZone}.`].filter(Boolean).join(' ')} />;
    case 'SELECT':
      return <SelectField {...text} choices={[{ value: '', label: 'Choose …' }, ...choicesOf(field.options, value.text)]} />;
    case 'SLUG':
      return <SlugField around={around} text={value.text} lang={lang} onChange={set} />;
    case 'COLOUR':
      return (
        <TextField
          {...text}
          className="max-w-36 font-mono"
          maxLength={7}
          spellCheck={false}
          placeholder="#a1b2c3"
          before={<input type="color" aria-label={`${field.label}: choose`} value={isColour(value.text) ? value.text : '#000000'} onChange={(e) => { set(e.target.value); }} className="h-10 w-12 shrink-0 cursor-pointer rounded-lg border border-edge bg-surface p-1" />}
        />
      );
    case 'MEDIA':
      return <MediaField around={around} name={name} id={value.text} onChange={set} />;
    case 'REFERENCE':
      return <ReferenceField around={around} name={field.label} types={field.of} id={value.text} onChange={set} />;
    case 'MENU_ITEM':
      return <DishField around={around} name={name} id={value.text} onChange={set} />;
    default:
      return isLong(field.maxLength, field.isFilterable, field.isList) ? <TextAreaField {...text} lang={lang} dir="auto" rows={2} /> : <TextField {...text} lang={lang} dir="auto" />;
  }
}

/** An option that was taken away from the type is still shown where it is chosen. */
const choicesOf = (options: readonly string[], chosen: string) => [...options, ...(chosen === '' || options.includes(chosen) ? [] : [chosen])].map((option) => ({ value: option, label: option }));

const isLong = (maxLength: number | null, isFilterable: boolean, isList: boolean): boolean => !isList && (maxLength === null ? !isFilterable : maxLength > 200);
