import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const RoleFragment = graphql(`
  fragment Role on StaffRole {
    role
    name
    permissions
    mayGrant
    ownRole { id }
  }
`);

const MemberFragment = graphql(`fragment Member on StaffMember { id name email since isYou role { ...Role } }`, [RoleFragment]);

const InvitationFragment = graphql(`fragment Invitation on Invitation { id email expiresAt role { ...Role } }`, [RoleFragment]);

export const StaffDocument = graphql(
  `query Staff { staff { ...Member } invitations { ...Invitation } staffRoles { ...Role } }`,
  [MemberFragment, InvitationFragment, RoleFragment],
);

export const StaffChangesDocument = graphql(`
  query StaffChanges {
    staffChanges(first: 50) { nodes { kind author subject detail at } }
  }
`);

export const InviteDocument = graphql(
  `mutation InviteStaff($input: InviteStaffInput!) { outcome: inviteStaff(input: $input) { value: invitation { ...Invitation } errors { ...Problem } } }`,
  [InvitationFragment, ProblemFragment],
);

export const RevokeInvitationDocument = graphql(
  `mutation RevokeInvitation($input: RevokeInvitationInput!) { outcome: revokeInvitation(input: $input) { value: revokedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export const SetRoleDocument = graphql(
  `mutation SetStaffRole($input: SetStaffRoleInput!) { outcome: setStaffRole(input: $input) { value: member { ...Member } errors { ...Problem } } }`,
  [MemberFragment, ProblemFragment],
);

export const RemoveMemberDocument = graphql(
  `mutation RemoveStaffMember($input: RemoveStaffMemberInput!) { outcome: removeStaffMember(input: $input) { value: removedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export const CreateRoleDocument = graphql(
  `mutation CreateOwnRole($input: CreateOwnRoleInput!) { outcome: createOwnRole(input: $input) { value: ownRole { id } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const UpdateRoleDocument = graphql(
  `mutation UpdateOwnRole($input: UpdateOwnRoleInput!) { outcome: updateOwnRole(input: $input) { value: ownRole { id } errors { ...Problem } } }`,
  [ProblemFragment],
);

export const DeleteRoleDocument = graphql(
  `mutation DeleteOwnRole($input: DeleteOwnRoleInput!) { outcome: deleteOwnRole(input: $input) { value: deletedId errors { ...Problem } } }`,
  [ProblemFragment],
);

export type Role = ResultOf<typeof RoleFragment>;
export type Member = ResultOf<typeof MemberFragment>;
export type Invitation = ResultOf<typeof InvitationFragment>;
export type StaffChange = ResultOf<typeof StaffChangesDocument>['staffChanges']['nodes'][number];
