import type { Shape } from './entry-model';
import type { One, Values } from './entry-values';

const textOf = (one: One | undefined): string => (one?.is === 'text' ? one.text : '');

/** What an entry is called in a language, as it is being typed: its first plain text, as the API has it. */
export function titleIn(shape: Shape, values: Values, locale: string): string {
  const field = shape.fields.find(({ kind, isList }) => kind === 'TEXT' && !isList);
  const value = field && values[field.name];
  if (!value || value.is === 'many' || value.is === 'blocks') return '';
  return value.is === 'texts' ? textOf(value.texts[locale]) : textOf(value);
}
