import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const InvitationOfferDocument = graphql(`
  query InvitationOffer($token: String!) {
    invitation(token: $token) { brandName brandSlug roleName email needsSignIn }
    viewer { email }
  }
`);

export const AcceptDocument = graphql(
  `mutation AcceptInvitation($input: AcceptInvitationInput!) { outcome: acceptInvitation(input: $input) { value: viewer { id } errors { ...Problem } } }`,
  [ProblemFragment],
);

export type Offer = NonNullable<ResultOf<typeof InvitationOfferDocument>['invitation']>;
