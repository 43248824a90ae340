import { type Texts, textsOf, writtenTranslations } from '@/lib/texts';
import type { Definition, FieldParts, Kind, ModelInput } from './documents';
import { freshKey } from './keys';
import { takesOf } from './kinds';

/** Numbers as they are typed, options one a line, targets by the key of the shape: a renamed one stays the target. */
export type FieldForm = {
  key: string; name: string; kind: Kind; label: string; description: string;
  isRequired: boolean; isLocalised: boolean; isFilterable: boolean; isList: boolean; isWhole: boolean;
  minItems: string; maxItems: string; minLength: string; maxLength: string; min: string; max: string; pattern: string; options: string; of: string[];
};

/** A type, or a component: that has no plural. Without an address its entries are no pages of the site. */
export type ShapeForm = { key: string; name: string; plural: string | null; label: string; description: string; pageAt: string; pageTitle: Texts; fields: FieldForm[] };
export type ModelForm = { types: ShapeForm[]; components: ShapeForm[] };

const written = (number: number | null): string => (number === null ? '' : String(number));

const typeKey = (name: string) => `type-${name}`;
const componentKey = (name: string) => `component-${name}`;

const fieldForm = (field: FieldParts): FieldForm => ({
  key: `field-${field.name}`,
  name: field.name, kind: field.kind, label: field.label, description: field.description ?? '',
  isRequired: field.isRequired, isLocalised: field.isLocalised, isFilterable: field.isFilterable, isList: field.isList, isWhole: field.isWhole,
  minItems: written(field.minItems), maxItems: written(field.maxItems), minLength: written(field.minLength), maxLength: written(field.maxLength),
  min: written(field.min), max: written(field.max), pattern: field.pattern ?? '', options: field.options.join('\n'),
  of: field.of.map(field.kind === 'REFERENCE' ? typeKey : componentKey),
});

export const formOf = ({ types, components }: Definition): ModelForm => ({
  types: types.map((type) => ({ key: typeKey(type.name), name: type.name, plural: type.plural, label: type.label, description: type.description ?? '', pageAt: type.pageAt ?? '', pageTitle: textsOf(type.pageTitle), fields: type.fields.map(fieldForm) })),
  components: components.map((one) => ({ key: componentKey(one.name), name: one.name, plural: null, label: one.label, description: one.description ?? '', pageAt: '', pageTitle: {}, fields: one.fields.map(fieldForm) })),
});

export const emptyField = (kind: Kind = 'TEXT'): FieldForm => ({
  key: freshKey(), name: '', kind, label: '', description: '', isRequired: false, isLocalised: false, isFilterable: false, isList: false, isWhole: false,
  minItems: '', maxItems: '', minLength: '', maxLength: '', min: '', max: '', pattern: '', options: '', of: [],
});

export const emptyShape = (part: Pick<ShapeForm, 'name' | 'plural' | 'label' | 'description'>): ShapeForm => ({ key: freshKey(), ...part, pageAt: '', pageTitle: {}, fields: [] });

export const shapesOf = (form: ModelForm): ShapeForm[] => [...form.types, ...form.components];

const number = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')));

type FieldInput = ModelInput['types'][number]['fields'][number];

/** Only what the kind takes is sent: a rule that was typed before the kind was changed is left behind. */
export function fieldInput(field: FieldForm, inComponent: boolean, nameOf: (key: string) => string | undefined): FieldInput {
  const takes = takesOf(field, inComponent);
  const maybe = (taken: boolean, text: string) => (taken ? number(text) : null);
  return {
    name: field.name.trim(), kind: field.kind, label: field.label.trim(), description: field.description.trim() || null,
    isRequired: field.isRequired, isLocalised: takes.localised && field.isLocalised, isFilterable: takes.filterable && field.isFilterable, isList: takes.list && field.isList, isWhole: takes.range && field.isWhole,
    minItems: maybe(takes.items, field.minItems), maxItems: maybe(takes.items, field.maxItems),
    minLength: maybe(takes.length, field.minLength), maxLength: maybe(takes.length, field.maxLength),
    min: maybe(takes.range, field.min), max: maybe(takes.range, field.max),
    pattern: field.kind === 'TEXT' && field.pattern !== '' ? field.pattern : null,
    options: takes.options ? field.options.split('\n').map((line) => line.trim()).filter((line) => line !== '') : null,
    of: takes.targets === null ? null : field.of.flatMap((key) => nameOf(key) ?? []),
  };
}

/** A template's types have titles in more languages than the brand writes: all are kept. */
export const pageInput = ({ pageAt, pageTitle }: ShapeForm) => (pageAt.trim() === '' ? {} : { pageAt: pageAt.trim(), pageTitle: writtenTranslations(pageTitle, Object.keys(pageTitle).sort()) });

export function inputOf(form: ModelForm): ModelInput {
  const names = new Map(shapesOf(form).map((shape) => [shape.key, shape.name.trim()]));
  const shape = (one: ShapeForm) => ({
    name: one.name.trim(), label: one.label.trim(), description: one.description.trim() || null,
    fields: one.fields.map((field) => fieldInput(field, one.plural === null, (key) => names.get(key))),
  });
  return { types: form.types.map((one) => ({ ...shape(one), plural: (one.plural ?? '').trim(), ...pageInput(one) })), components: form.components.map(shape) };
}

const said = <T extends object>(field: T): T => Object.fromEntries(Object.entries(field).filter(([, value]) => value !== null && value !== false)) as T;

/** The same without what fields do not say: a request holds at most so many values, and a large model has hundreds of fields. */
export function sentOf(form: ModelForm): ModelInput {
  const { types, components } = inputOf(form);
  const lean = <T extends { fields: readonly FieldInput[] }>(shape: T): T => ({ ...shape, fields: shape.fields.map(said) });
  return { types: types.map(lean), components: (components ?? []).map(lean) };
}

export const sameModel = (one: ModelForm, other: ModelForm): boolean => JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
