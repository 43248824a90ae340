import type { Problem } from '@/lib/errors';
import type { FieldForm, ModelForm, ShapeForm } from './model-form';
import { takesOf } from './kinds';

/** The API counts types and fields in the order in which they were sent; the form knows them by key, so that a problem stays with its field when that is moved. */
export function withKeys(problems: readonly Problem[], form: ModelForm): Problem[] {
  return problems.map((problem) => {
    const [list, index, part, at, ...rest] = (problem.field ?? '').split('.');
    const shape = list === 'types' || list === 'components' ? form[list][Number(index)] : undefined;
    if (!shape || index === undefined) return problem;
    const field = part === 'fields' && at !== undefined ? shape.fields[Number(at)] : undefined;
    const place = field ? [shape.key, field.key, ...rest] : [shape.key, part, at, ...rest];
    return { ...problem, field: place.filter((one) => one !== undefined).join('.') };
  });
}

const whole = /^\d+$/;

function fieldProblems(field: FieldForm, shape: ShapeForm): Problem[] {
  const at = (part: string, code: string, message: string): Problem => ({ code, message, field: `${shape.key}.${field.key}.${part}` });
  const takes = takesOf(field, shape.plural === null);
  const found: Problem[] = [];
  if (field.label.trim() === '') found.push(at('label', 'TEXT_MISSING', 'Say what editors call it.'));
  if (field.name.trim() === '') found.push(at('name', 'NAME_INVALID', 'Name it for the API, such as validFrom.'));
  const counts = [...(takes.items ? (['minItems', 'maxItems'] as const) : []), ...(takes.length ? (['minLength', 'maxLength'] as const) : [])];
  for (const part of counts) if (field[part].trim() !== '' && !whole.test(field[part].trim())) found.push(at(part, 'NUMBER_INVALID', 'Write a whole number.'));
  for (const part of takes.range ? (['min', 'max'] as const) : []) if (!Number.isFinite(Number(field[part].trim().replace(',', '.')))) found.push(at(part, 'NUMBER_INVALID', 'Write a number.'));
  if (takes.options && field.options.trim() === '') found.push(at('options', 'OPTIONS_MISSING', 'Name at least one option.'));
  if (takes.targets !== null && field.of.length === 0) found.push(at('of', 'TARGETS_MISSING', takes.targets === 'types' ? 'Choose what it may lead to.' : 'Choose a component.'));
  return found;
}

/** What a look at the form already finds, in words for owners; everything else is said by the API. */
export const ownProblems = (form: ModelForm): Problem[] =>
  [...form.types, ...form.components].flatMap((shape) => [
    ...(shape.label.trim() === '' ? [{ code: 'TEXT_MISSING', message: 'Say what editors call it.', field: `${shape.key}.label` }] : []),
    ...(!['', '/'].includes(shape.pageAt.trim()) && Object.values(shape.pageTitle).every((text) => text.trim() === '') ? [{ code: 'TEXT_MISSING', message: 'Say what the list is called on the site.', field: `${shape.key}.pageTitle` }] : []),
    ...(shape.fields.length === 0 ? [{ code: 'FIELDS_MISSING', message: `“${shape.label.trim() || shape.name}” needs at least one field.`, field: `${shape.key}.fields` }] : []),
    ...shape.fields.flatMap((field) => fieldProblems(field, shape)),
  ]);
