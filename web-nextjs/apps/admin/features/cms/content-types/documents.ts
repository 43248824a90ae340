import { type EnumOf, graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const FieldFragment = graphql(`
  fragment FieldParts on ContentField {
    name
    kind
    label
    description
    isRequired
    isLocalised
    isFilterable
    isList
    minItems
    maxItems
    minLength
    maxLength
    pattern
    min
    max
    isWhole
    options
    of
  }
`);

export const DefinitionFragment = graphql(
  `
    fragment Definition on ContentDefinition {
      types { name plural label description pageAt pageTitle { locale text } fields { ...FieldParts } }
      components { name label description fields { ...FieldParts } }
    }
  `,
  [FieldFragment],
);

const ModelFragment = graphql(
  `
    fragment Model on ContentModel {
      version
      hasUnpublishedChanges
      publishedAt
      draft { ...Definition }
      published { ...Definition }
    }
  `,
  [DefinitionFragment],
);

export const ModelDocument = graphql(
  `
    query ContentModel {
      contentModel { ...Model }
    }
  `,
  [ModelFragment],
);

export const ModelChangesDocument = graphql(`
  query ContentModelChanges {
    contentModelChanges {
      kind
      shape
      field
      isBreaking
      broken
      entries { entryId title }
    }
  }
`);

export const SaveModelDocument = graphql(
  `
    mutation SaveContentModel($input: SaveContentModelInput!) {
      outcome: saveContentModel(input: $input) {
        value: model { ...Model }
        errors { ...Problem }
      }
    }
  `,
  [ModelFragment, ProblemFragment],
);

export const PublishModelDocument = graphql(
  `
    mutation PublishContentModel($input: PublishContentModelInput!) {
      outcome: publishContentModel(input: $input) {
        value: published { receiptId model { ...Model } }
        errors { ...Problem }
      }
    }
  `,
  [ModelFragment, ProblemFragment],
);

export type Kind = EnumOf<'ContentFieldKind'>;
export type Model = ResultOf<typeof ModelFragment>;
export type Definition = ResultOf<typeof DefinitionFragment>;
export type FieldParts = ResultOf<typeof FieldFragment>;
export type ModelInput = Omit<VariablesOf<typeof SaveModelDocument>['input'], 'version'>;
export type ModelChange = ResultOf<typeof ModelChangesDocument>['contentModelChanges'][number];
