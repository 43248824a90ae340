import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const AccountDocument = graphql(`
  query Account {
    viewer { name email }
    sessions { id network startedAt usedAt isCurrent }
  }
`);

export const ChangePasswordDocument = graphql(
  `mutation ChangePassword($input: ChangePasswordInput!) { outcome: changePassword(input: $input) { value: viewer { id } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const EndSessionDocument = graphql(
  `mutation EndSession($input: EndSessionInput!) { outcome: endSession(input: $input) { value: endedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export type Session = ResultOf<typeof AccountDocument>['sessions'][number];
