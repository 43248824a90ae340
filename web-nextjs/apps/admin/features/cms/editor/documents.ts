import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const DraftFragment = graphql(`
  fragment Draft on PageDraft {
    id
    path
    titleTranslations { locale text }
    descriptionTranslations { locale text }
    blocks
    version
    isPublished
    hasUnpublishedChanges
    publishedAt
    history { version savedAt authorName isPublished }
  }
`);

const PicturesFragment = graphql(`
  fragment BlockPictures on Block {
    __typename
    id
    ... on HeroBlock { image { url(width: 320) } }
    ... on GalleryBlock { images { url(width: 320) } }
  }
`);

export const PageDraftDocument = graphql(
  `
    query PageDraftEditor($id: ID!) {
      pageDraft(id: $id) {
        ...Draft
        preview {
          id
          blocks {
            ...BlockPictures
            ... on SectionBlock {
              blocks {
                ...BlockPictures
                ... on SectionBlock { blocks { ...BlockPictures } }
              }
            }
          }
        }
      }
    }
  `,
  [DraftFragment, PicturesFragment],
);

export const SavePageDocument = graphql(
  `
    mutation SavePageDraft($input: SavePageDraftInput!) {
      outcome: savePageDraft(input: $input) {
        value: page { ...Draft }
        errors { ...Problem }
      }
    }
  `,
  [DraftFragment, ProblemFragment],
);

export const PublishPageDocument = graphql(
  `
    mutation PublishPage($input: PublishPageInput!) {
      outcome: publishPage(input: $input) {
        value: published {
          receiptId
          page { ...Draft }
        }
        errors { ...Problem }
      }
    }
  `,
  [DraftFragment, ProblemFragment],
);

export const UnpublishPageDocument = graphql(
  `
    mutation UnpublishPage($input: UnpublishPageInput!) {
      outcome: unpublishPage(input: $input) {
        value: page { ...Draft }
        errors { ...Problem }
      }
    }
  `,
  [DraftFragment, ProblemFragment],
);

export const RestorePageDocument = graphql(
  `
    mutation RestorePageVersion($input: RestorePageVersionInput!) {
      outcome: restorePageVersion(input: $input) {
        value: page { ...Draft }
        errors { ...Problem }
      }
    }
  `,
  [DraftFragment, ProblemFragment],
);

export const DeletePageDocument = graphql(
  `
    mutation DeletePage($input: DeletePageInput!) {
      outcome: deletePage(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const PreviewLinkDocument = graphql(
  `
    mutation CreatePreviewLink($input: CreatePreviewLinkInput!) {
      outcome: createPreviewLink(input: $input) {
        value: link { url expiresAt }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DishChoicesDocument = graphql(`
  query DishChoices {
    menu {
      id
      categories { id name items { id name } }
    }
  }
`);

export const LocationChoicesDocument = graphql(`
  query LocationChoices {
    locations(first: 50) { nodes { id name } }
  }
`);

export type LoadedPage = NonNullable<ResultOf<typeof PageDraftDocument>['pageDraft']>;
export type SavedPage = ResultOf<typeof DraftFragment>;
