import { createContext, use } from 'react';
import type { FieldParts } from '@/features/cms/content-types/documents';
import type { Problem } from '@/lib/errors';
import type { EntryContext, Shape } from '../entry-model';
import type { Value, Values } from '../entry-values';

/** What every field of an entry's form needs to know of the whole. */
export type EntryForm = { context: EntryContext; shape: Shape; values: Values; problems: readonly Problem[] };

const empty: EntryForm = { context: { components: new Map(), timeZone: 'UTC' }, shape: { name: '', label: '', description: null, fields: [] }, values: {}, problems: [] };

export const EntryFormContext = createContext<EntryForm>(empty);

export const useEntryForm = (): EntryForm => use(EntryFormContext);

/** `path` is where the API would name a problem of this value. */
export type ValueProps<V = Value> = { field: FieldParts; value: V; path: string; onChange: (value: V) => void };
