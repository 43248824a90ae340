import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const MediaFragment = graphql(`
  fragment MediaCard on Media {
    id
    name
    bytes
    altTranslations { locale text }
    image { url(width: 320) width height alt }
  }
`);

export const MediaLibraryDocument = graphql(
  `
    query MediaLibrary($search: String, $after: String) {
      media(first: 24, after: $after, search: $search) {
        nodes { ...MediaCard }
        totalCount
        pageInfo { hasNextPage endCursor }
      }
      mediaUsage { plan count maxCount bytes maxBytes }
    }
  `,
  [MediaFragment],
);

export const MediaUsesDocument = graphql(`
  query MediaUses($id: ID!) {
    node(id: $id) {
      __typename
      ... on Media { image { url(width: 960) } uses { subjectType subjectId name isLive } }
    }
  }
`);

export const RequestUploadDocument = graphql(
  `
    mutation RequestUpload($input: RequestUploadInput!) {
      outcome: requestUpload(input: $input) { value: upload { id url method headers { name value } } errors { ...Problem } }
    }
  `,
  [ProblemFragment],
);

export const CompleteUploadDocument = graphql(
  `
    mutation CompleteUpload($input: CompleteUploadInput!) {
      outcome: completeUpload(input: $input) { value: media { ...MediaCard } errors { ...Problem } }
    }
  `,
  [MediaFragment, ProblemFragment],
);

export const UpdateMediaDocument = graphql(
  `
    mutation UpdateMedia($input: UpdateMediaInput!) {
      outcome: updateMedia(input: $input) { value: media { ...MediaCard } errors { ...Problem } }
    }
  `,
  [MediaFragment, ProblemFragment],
);

export const DeleteMediaDocument = graphql(
  `
    mutation DeleteMedia($input: DeleteMediaInput!) {
      outcome: deleteMedia(input: $input) { value: deletedId errors { ...Problem } }
    }
  `,
  [ProblemFragment],
);

export type MediaCard = ResultOf<typeof MediaFragment>;
export type MediaUsage = ResultOf<typeof MediaLibraryDocument>['mediaUsage'];
type UsesNode = Extract<NonNullable<ResultOf<typeof MediaUsesDocument>['node']>, { __typename: 'Media' }>;
export type MediaUse = UsesNode['uses'][number];
