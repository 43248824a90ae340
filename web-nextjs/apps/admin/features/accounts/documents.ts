import { graphql } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      name
      email
      operator { isReady }
      memberships {
        role
        brand { slug name }
      }
    }
  }
`);

export const SignInDocument = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      outcome: signIn(input: $input) {
        value: viewer {
          id
          memberships { brand { slug } }
        }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SignOutDocument = graphql(
  `
    mutation SignOut($input: SignOutInput!) {
      outcome: signOut(input: $input) {
        value: signedOut
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);
