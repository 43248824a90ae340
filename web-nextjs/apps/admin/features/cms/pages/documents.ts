import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const PagesDocument = graphql(`
  query Pages($after: String) {
    pageDrafts(first: 50, after: $after) {
      nodes {
        id
        path
        titleTranslations { locale text }
        isPublished
        hasUnpublishedChanges
        publishedAt
      }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }
`);

export const CreatePageDocument = graphql(
  `
    mutation CreatePage($input: CreatePageInput!) {
      outcome: createPage(input: $input) {
        value: page { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type PageRow = ResultOf<typeof PagesDocument>['pageDrafts']['nodes'][number];
