import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const BrandsDocument = graphql(`
  query PlatformBrands($search: String, $status: BrandStatus, $after: String) {
    platformBrands(search: $search, status: $status, first: 25, after: $after) {
      totalCount
      nodes { id slug name country status createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const BrandDocument = graphql(`
  query PlatformBrand($slug: String!) {
    platformBrand(slug: $slug) {
      id
      slug
      name
      country
      status
      createdAt
      deletionDueAt
      owners { name email }
      usage { kind amount }
      moves { from to author reason at }
      impersonations { id operator reason startedAt endsAt endedAt actions { what at } }
    }
  }
`);

export type PlatformBrand = NonNullable<ResultOf<typeof BrandDocument>['platformBrand']>;

export const MoveBrandDocument = graphql(
  `
    mutation MoveBrand($input: MoveBrandInput!) {
      outcome: moveBrand(input: $input) {
        value: brand { id status }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const StartImpersonationDocument = graphql(
  `
    mutation StartImpersonation($input: StartImpersonationInput!) {
      outcome: startImpersonation(input: $input) {
        value: impersonation { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const EndImpersonationDocument = graphql(
  `
    mutation EndImpersonation($input: EndImpersonationInput!) {
      outcome: endImpersonation(input: $input) {
        value: endedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);
