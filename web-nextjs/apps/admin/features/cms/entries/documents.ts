import { graphql, type ResultOf } from '@foodsaas/graphql';
import { DefinitionFragment } from '@/features/cms/content-types/documents';
import { ProblemFragment } from '@/lib/api/problem';

const EntryFragment = graphql(`
  fragment Entry on ContentEntry {
    id
    typedId
    type
    title
    values
    version
    isPublished
    hasUnpublishedChanges
    changedAt
    publishedAt
    path
  }
`);

export const EntryTypesDocument = graphql(
  `
    query EntryTypes {
      contentModel {
        hasUnpublishedChanges
        published { ...Definition }
      }
    }
  `,
  [DefinitionFragment],
);

export const EntryCountDocument = graphql(`
  query EntryCount($type: String!) {
    contentEntries(type: $type, first: 0) { totalCount }
  }
`);

export const EntryCountsDocument = graphql(`
  query EntryCounts($type: String!, $search: String) {
    contentEntryCounts(type: $type, search: $search) { draft published changed }
  }
`);

export const EntriesDocument = graphql(`
  query Entries($type: String!, $search: String, $state: ContentEntryState, $after: String) {
    contentEntries(type: $type, search: $search, state: $state, first: 25, after: $after) {
      nodes { id typedId type title isPublished hasUnpublishedChanges changedAt }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const EntryDocument = graphql(
  `
    query EntryEditor($id: ID!) {
      contentEntry(id: $id) { ...Entry }
    }
  `,
  [EntryFragment],
);

export const EntryNameDocument = graphql(`
  query EntryName($id: ID!) {
    contentEntry(id: $id) { id type title isPublished }
  }
`);

export const EntryHistoryDocument = graphql(`
  query EntryHistory($id: ID!) {
    contentEntry(id: $id) {
      id
      history { version savedAt author authorName isPublished }
    }
  }
`);

export const EntryPictureDocument = graphql(`
  query EntryPicture($id: ID!) {
    node(id: $id) {
      __typename
      ... on Media { image { url(width: 320) } }
    }
  }
`);

export const DishesDocument = graphql(`
  query EntryDishes {
    menu {
      id
      categories { id name items { id name } }
    }
  }
`);

export const CreateEntryDocument = graphql(
  `
    mutation CreateContentEntry($input: CreateContentEntryInput!) {
      outcome: createContentEntry(input: $input) {
        value: entry { ...Entry }
        errors { ...Problem }
      }
    }
  `,
  [EntryFragment, ProblemFragment],
);

export const SaveEntryDocument = graphql(
  `
    mutation SaveContentEntry($input: SaveContentEntryInput!) {
      outcome: saveContentEntry(input: $input) {
        value: entry { ...Entry }
        errors { ...Problem }
      }
    }
  `,
  [EntryFragment, ProblemFragment],
);

export const PublishEntryDocument = graphql(
  `
    mutation PublishContentEntry($input: PublishContentEntryInput!) {
      outcome: publishContentEntry(input: $input) {
        value: published { receiptId entry { ...Entry } }
        errors { ...Problem }
      }
    }
  `,
  [EntryFragment, ProblemFragment],
);

export const UnpublishEntryDocument = graphql(
  `
    mutation UnpublishContentEntry($input: UnpublishContentEntryInput!) {
      outcome: unpublishContentEntry(input: $input) {
        value: unpublished { receiptId entry { ...Entry } }
        errors { ...Problem }
      }
    }
  `,
  [EntryFragment, ProblemFragment],
);

export const RestoreEntryDocument = graphql(
  `
    mutation RestoreContentEntryVersion($input: RestoreContentEntryVersionInput!) {
      outcome: restoreContentEntryVersion(input: $input) {
        value: entry { ...Entry }
        errors { ...Problem }
      }
    }
  `,
  [EntryFragment, ProblemFragment],
);

export const DeleteEntryDocument = graphql(
  `
    mutation DeleteContentEntry($input: DeleteContentEntryInput!) {
      outcome: deleteContentEntry(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Entry = ResultOf<typeof EntryFragment>;
export type EntryCounts = ResultOf<typeof EntryCountsDocument>['contentEntryCounts'];
export type EntryRow = ResultOf<typeof EntriesDocument>['contentEntries']['nodes'][number];
export type EntryVersion = NonNullable<ResultOf<typeof EntryHistoryDocument>['contentEntry']>['history'][number];
