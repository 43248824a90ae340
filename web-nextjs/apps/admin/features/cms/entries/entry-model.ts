import type { Definition, FieldParts } from '@/features/cms/content-types/documents';

/** What a form is made from: a type, or a component inside of one. */
export type Shape = { name: string; label: string; description: string | null; pageAt?: string | null; fields: readonly FieldParts[] };

/** Whether entries of it are the site's own pages, which have an editor of their own, too. */
export const isSite = ({ pageAt }: Shape): boolean => pageAt === '/';

/** What values are read and written by: the components of the model and the brand's clock. */
export type EntryContext = { components: ReadonlyMap<string, Shape>; timeZone: string };

export const contextOf = (definition: Definition, timeZone: string): EntryContext => ({ components: new Map(definition.components.map((one) => [one.name, one])), timeZone });

export const isMany = (field: FieldParts): boolean => field.isList || field.kind === 'BLOCKS';

const nothing: Shape = { name: '', label: '', description: null, fields: [] };

export const componentOf = (context: EntryContext, name: string | undefined): Shape => context.components.get(name ?? '') ?? nothing;

/** A field's rules as people say them, for below the control. */
export function ruleText(field: FieldParts): string {
  const range = (least: number | null, most: number | null, what: string) =>
    least !== null && most !== null ? (least === most ? `Exactly ${String(least)}${what}` : `${String(least)} to ${String(most)}${what}`) : most !== null ? `At most ${String(most)}${what}` : least !== null ? `At least ${String(least)}${what}` : '';
  const parts = [range(field.minItems, field.maxItems, ' items'), range(field.minLength, field.maxLength, ' characters'), range(field.min, field.max, ''), field.isWhole ? 'Whole numbers' : '', field.pattern ? `In the form ${field.pattern}` : ''];
  return parts.filter((part) => part !== '').map((part) => `${part}.`).join(' ');
}

export const hintOf = (field: FieldParts): string | undefined => [field.description ?? '', ruleText(field)].filter((part) => part !== '').join(' ') || undefined;
