import type { FieldParts } from '@/features/cms/content-types/documents';
import { readRichText } from '@/features/cms/rich-text/read-rich-text';
import type { Problem } from '@/lib/errors';
import { instantAt } from '@/lib/time';
import { componentOf, type EntryContext, type Shape } from './entry-model';
import type { One, Value, Values } from './entry-values';

type Written = { json: Record<string, unknown>; problems: Problem[] };

const decimal = /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;

function numberOf(text: string, path: string, problems: Problem[]): unknown {
  if (text.trim() === '') return null;
  if (decimal.test(text.trim())) return Number(text.trim().replace(',', '.'));
  problems.push({ code: 'NUMBER_INVALID', message: 'Write a number, such as 4.5.', field: path });
  return text;
}

function writeText(text: string, field: FieldParts, path: string, context: EntryContext, problems: Problem[]): unknown {
  if (field.kind === 'NUMBER') return numberOf(text, path, problems);
  const kept = field.kind === 'TEXT' ? text : text.trim();
  if (kept === '') return null;
  if (field.kind !== 'DATE_TIME') return kept;
  const instant = instantAt(kept, context.timeZone);
  if (instant === null) problems.push({ code: 'TIME_INVALID', message: 'Give both the day and the time.', field: path });
  return instant ?? kept;
}

function writeOne(value: One, field: FieldParts, path: string, context: EntryContext, problems: Problem[]): unknown {
  switch (value.is) {
    case 'none':
      return null;
    case 'text':
      return writeText(value.text, field, path, context, problems);
    case 'truth':
      return value.truth;
    case 'rich': {
      const doc = value.doc ?? readRichText(value.text);
      return doc.content ? doc : null;
    }
    case 'point': {
      if (value.latitude.trim() === '' && value.longitude.trim() === '') return null;
      const found: Problem[] = [];
      const point = { latitude: numberOf(value.latitude, path, found), longitude: numberOf(value.longitude, path, found) };
      if (found.length > 0 || point.latitude === null || point.longitude === null) problems.push({ code: 'LOCATION_INVALID', message: 'Write both numbers, such as 52.52 and 13.40.', field: path });
      return point;
    }
    case 'shape': {
      const inner = writeInto(value.values, componentOf(context, value.component), path, context, problems);
      return field.kind === 'BLOCKS' ? { $component: value.component, ...inner } : inner;
    }
  }
}

function writeField(value: Value, field: FieldParts, path: string, context: EntryContext, problems: Problem[]): unknown {
  if (value.is === 'texts') {
    const written = Object.entries(value.texts).map(([locale, one]) => [locale, writeOne(one, field, `${path}.${locale}`, context, problems)] as const).filter(([, one]) => one !== null);
    return written.length > 0 ? Object.fromEntries(written) : null;
  }
  if (value.is === 'blocks') return value.blocks.length > 0 ? value.blocks : null;
  if (value.is !== 'many') return writeOne(value, field, path, context, problems);
  // Every item is sent, so that the API counts them as the form does; an empty one would be lost without a word.
  const items = value.items.map((item, index) => {
    const at = `${path}.${String(index)}`;
    const one = writeOne(item.value, field, at, context, problems);
    if (one === null) problems.push({ code: 'ITEM_EMPTY', message: 'Fill this in, or take it away.', field: at });
    return one;
  });
  return items.length > 0 ? items : null;
}

function writeInto(values: Values, shape: Shape, path: string, context: EntryContext, problems: Problem[]): Record<string, unknown> {
  return Object.fromEntries(shape.fields.map((field) => {
    const value = values[field.name];
    return [field.name, value ? writeField(value, field, `${path}.${field.name}`, context, problems) : null];
  }));
}

/** The form as the API takes it: every field of the type, null where it holds nothing; with what a look at it already finds wrong. */
export function writeValues(values: Values, shape: Shape, context: EntryContext): Written {
  const problems: Problem[] = [];
  return { json: writeInto(values, shape, 'values', context, problems), problems };
}

/** Whether two forms say the same, however their items are named inside. */
export const sameValues = (one: Values, other: Values, shape: Shape, context: EntryContext): boolean =>
  JSON.stringify(writeValues(one, shape, context).json) === JSON.stringify(writeValues(other, shape, context).json);
