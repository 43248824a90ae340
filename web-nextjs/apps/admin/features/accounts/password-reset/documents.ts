import { graphql } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const RequestResetDocument = graphql(
  `mutation RequestPasswordReset($input: RequestPasswordResetInput!) { outcome: requestPasswordReset(input: $input) { value: request { expiresAt } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const ResetPasswordDocument = graphql(
  `mutation ResetPassword($input: ResetPasswordInput!) { outcome: resetPassword(input: $input) { value: isReset errors { ...Problem } } }`,
  [ProblemFragment],
);
