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

export const SecondFactorDocument = graphql(`query SecondFactor { secondFactor { isOn recoveryCodesLeft } }`);

export const StartSecondFactorDocument = graphql(
  `mutation StartSecondFactor($input: StartSecondFactorInput!) { outcome: startSecondFactor(input: $input) { value: started { secret uri } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const ConfirmSecondFactorDocument = graphql(
  `mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) { outcome: confirmSecondFactor(input: $input) { value: recoveryCodes errors { ...Problem } } }`,
  [ProblemFragment],
);

export const DisableSecondFactorDocument = graphql(
  `mutation DisableSecondFactor($input: DisableSecondFactorInput!) { outcome: disableSecondFactor(input: $input) { value: isOff errors { ...Problem } } }`,
  [ProblemFragment],
);

export const RequestEmailChangeDocument = graphql(
  `mutation RequestEmailChange($input: RequestEmailChangeInput!) { outcome: requestEmailChange(input: $input) { value: request { expiresAt } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const ConfirmEmailChangeDocument = graphql(
  `mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) { outcome: confirmEmailChange(input: $input) { value: viewer { id } errors { ...Problem } } }`,
  [ProblemFragment],
);
