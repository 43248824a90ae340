import type { FieldParts } from '@/features/cms/content-types/documents';
import { freshKey } from '@/features/cms/content-types/keys';
import { type Block, blocksOf } from '@/features/cms/editor/blocks';
import type { RichDoc } from '@/features/cms/rich-text/nodes';
import { writeRichText } from '@/features/cms/rich-text/write-rich-text';
import { localTimeOf } from '@/lib/time';
import { componentOf, type EntryContext, isMany, type Shape } from './entry-model';

/** One value as a form holds it. Formatted text keeps the document that it was loaded with until somebody types. */
export type One =
  | { is: 'none' }
  | { is: 'text'; text: string }
  | { is: 'truth'; truth: boolean | null }
  | { is: 'rich'; text: string; doc: RichDoc | null }
  | { is: 'point'; latitude: string; longitude: string }
  | { is: 'shape'; component: string; values: Values };
export type Item = { key: string; value: One };
export type Value = One | { is: 'texts'; texts: Record<string, One> } | { is: 'many'; items: Item[] } | { is: 'blocks'; blocks: Block[] };
export type Values = Record<string, Value>;

const record = (json: unknown): Record<string, unknown> => (typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {});
const textOf = (json: unknown): string => (typeof json === 'string' ? json : typeof json === 'number' ? String(json) : '');

/** A value that holds nothing yet. A component that a field holds once is not there until it is added. */
export function emptyOne(field: FieldParts): One {
  switch (field.kind) {
    case 'BOOLEAN':
      return { is: 'truth', truth: null };
    case 'RICH_TEXT':
      return { is: 'rich', text: '', doc: null };
    case 'LOCATION':
      return { is: 'point', latitude: '', longitude: '' };
    case 'COMPONENT':
    case 'BLOCKS':
      return { is: 'none' };
    default:
      return { is: 'text', text: '' };
  }
}

/** A new item of a list, or a component that is added: with all of its fields, empty. */
export const newOne = (field: FieldParts, context: EntryContext, component = field.of[0]): One =>
  field.kind === 'COMPONENT' || field.kind === 'BLOCKS' ? { is: 'shape', component: component ?? '', values: readValues({}, componentOf(context, component), context) } : emptyOne(field);

function readOne(json: unknown, field: FieldParts, context: EntryContext): One {
  if (json === undefined || json === null) return emptyOne(field);
  switch (field.kind) {
    case 'BOOLEAN':
      return { is: 'truth', truth: json === true };
    case 'RICH_TEXT': {
      const doc = json as RichDoc;
      return { is: 'rich', text: writeRichText(doc), doc };
    }
    case 'LOCATION':
      return { is: 'point', latitude: textOf(record(json).latitude), longitude: textOf(record(json).longitude) };
    case 'COMPONENT':
    case 'BLOCKS': {
      const component = field.kind === 'BLOCKS' ? textOf(record(json).$component) : (field.of[0] ?? '');
      return { is: 'shape', component, values: readValues(record(json), componentOf(context, component), context) };
    }
    case 'DATE_TIME':
      return { is: 'text', text: localTimeOf(textOf(json), context.timeZone) };
    default:
      return { is: 'text', text: textOf(json) };
  }
}

function readField(json: unknown, field: FieldParts, context: EntryContext): Value {
  if (field.kind === 'PAGE_BLOCKS') return { is: 'blocks', blocks: blocksOf(json) };
  if (field.isLocalised) return { is: 'texts', texts: Object.fromEntries(Object.entries(record(json)).map(([locale, one]) => [locale, readOne(one, field, context)])) };
  if (isMany(field)) return { is: 'many', items: (Array.isArray(json) ? json : []).map((one) => ({ key: freshKey(), value: readOne(one, field, context) })) };
  return readOne(json, field, context);
}

/** What the API answers, as the form of a type holds it. */
export function readValues(json: Record<string, unknown>, shape: Shape, context: EntryContext): Values {
  return Object.fromEntries(shape.fields.map((field) => [field.name, readField(json[field.name], field, context)]));
}

/** The values of a new entry: what is yes or no begins as no. */
export const newValues = (shape: Shape, context: EntryContext): Values =>
  Object.fromEntries(Object.entries(readValues({}, shape, context)).map(([name, value]) => [name, value.is === 'truth' ? { is: 'truth', truth: false } : value]));
