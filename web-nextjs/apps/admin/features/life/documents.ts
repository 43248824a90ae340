import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const LifeDocument = graphql(`
  query Life {
    brandState {
      status
      reason
      deletionDueAt
      moves { from to author reason at }
    }
    exports { id state askedAt size expiresAt isYours }
    impersonations(first: 50) {
      nodes { id operator reason startedAt endsAt endedAt actions { what at } }
    }
  }
`);

export type LifeData = ResultOf<typeof LifeDocument>;

export const CloseBrandDocument = graphql(
  `
    mutation CloseBrand($input: CloseBrandInput!) {
      outcome: closeBrand(input: $input) {
        value: state { status }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ReopenBrandDocument = graphql(
  `
    mutation ReopenBrand($input: ReopenBrandInput!) {
      outcome: reopenBrand(input: $input) {
        value: state { status }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ExportBrandDocument = graphql(
  `
    mutation ExportBrand($input: ExportBrandInput!) {
      outcome: exportBrand(input: $input) {
        value: export { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ExportLinkDocument = graphql(
  `
    mutation ExportLink($input: CreateExportLinkInput!) {
      outcome: createExportLink(input: $input) {
        value: link { url }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);
