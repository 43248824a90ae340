import { graphql } from '@foodsaas/graphql';

/** Every mutation answers with these beside its entity. */
export const ProblemFragment = graphql(`
  fragment Problem on Error {
    code
    message
    field
  }
`);
