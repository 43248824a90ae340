import { graphql } from '@foodsaas/graphql';

export const CustomersDocument = graphql(`
  query Customers($after: String, $search: String) {
    customers(first: 50, after: $after, search: $search) {
      totalCount
      nodes {
        id
        name
        email
        phone
        locale
        marketingConsent
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CustomerLooksDocument = graphql(`
  query CustomerLooks($after: String) {
    customerLooks(first: 50, after: $after) {
      nodes { author at wasSearch shown }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
