import { initGraphQLTada } from 'gql.tada';
import { print } from 'graphql';
import type { introspection } from './graphql-env';

/** The scalars of the API as they travel in JSON. */
type Scalars = {
  DateTime: string;
  LocalDate: string;
  LocalTime: string;
  Slug: string;
  Long: number;
};

/** Writes a typed document: names, arguments and nullability are checked against the schema at compile time. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars; disableMasking: true }>();

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

/** The text of a document as it is sent and hashed: printed, so that white space in the source never changes a cache key. */
export const textOf = (document: Parameters<typeof print>[0]): string => print(document);

type Enums = introspection['types'];

/** An enum of the schema as the union of its values, such as `EnumOf<'Allergen'>`. */
export type EnumOf<Name extends keyof Enums> = Enums[Name] extends { enumValues: infer Values } ? Values : never;
