import type { Choice } from '@/components/ui/inputs';
import type { Role, StaffChange } from './documents';

/** What names a role in a form: the platform's by name, an own one by its id. */
export const keyOf = (role: Role): string => role.ownRole?.id ?? role.role;

/** What the API takes for a key. */
export const inputOf = (roles: readonly Role[], key: string) => {
  const role = roles.find((r) => keyOf(r) === key);
  return role?.ownRole ? { ownRoleId: role.ownRole.id } : { role: role?.role ?? null };
};

/** The roles that one may give. */
export const choicesOf = (roles: readonly Role[]): Choice[] => roles.filter((role) => role.mayGrant).map((role) => ({ value: keyOf(role), label: role.name }));

const permissionLabels: Record<string, string> = {
  EditMenu: 'Edit the menu',
  EditLocations: 'Edit locations and hours',
  EditContent: 'Write pages and content',
  PublishContent: 'Publish pages and content',
  EditContentModel: 'Change content types',
  EditTheme: 'Change the look',
  ManageApiKeys: 'Manage API keys',
  ManageIntegrations: 'Manage webhooks',
  ManageBrand: 'Manage the restaurant itself',
  ManageStaff: 'Manage staff and roles',
  ViewCustomers: 'See guests and how to reach them',
  TakeOrders: 'See orders, take them through the kitchen, and 86 dishes',
  RefundOrders: 'Give guests money back',
  ViewPayments: 'See payments, payouts and reconciliation',
  ManageOrdering: 'Set fees, capacity and how orders are taken',
};

export const labelOf = (permission: string): string => permissionLabels[permission] ?? permission;

export const permissionsText = (permissions: readonly string[]): string => (permissions.length === 0 ? 'Sees what staff sees, changes nothing' : permissions.map(labelOf).join(', '));

const changeTexts: Record<StaffChange['kind'], (change: StaffChange) => string> = {
  INVITED: ({ subject, detail }) => `invited ${subject} as ${detail}`,
  INVITATION_REVOKED: ({ subject }) => `took the invitation of ${subject} back`,
  JOINED: ({ detail }) => `joined as ${detail}`,
  ROLE_CHANGED: ({ subject, detail }) => `changed the role of ${subject}: ${detail}`,
  REMOVED: ({ subject, detail }) => `removed ${subject} (${detail})`,
  ROLE_CREATED: ({ subject }) => `made the role ${subject}`,
  ROLE_EDITED: ({ subject, detail }) => `changed the role ${subject}: ${detail}`,
  ROLE_DELETED: ({ subject }) => `deleted the role ${subject}`,
};

export const changeText = (change: StaffChange): string => changeTexts[change.kind](change);
