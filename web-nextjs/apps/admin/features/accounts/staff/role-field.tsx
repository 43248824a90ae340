import { SelectField } from '@/components/ui/inputs';
import { type Problem, problemsAt } from '@/lib/errors';
import type { Role } from './documents';
import { choicesOf, keyOf, permissionsText } from './roles';

type Props = { roles: readonly Role[]; value: string; onChange: (value: string) => void; problems: readonly Problem[] };

export function RoleField({ roles, value, onChange, problems }: Props) {
  const chosen = roles.find((role) => keyOf(role) === value);
  return (
    <SelectField
      label="Role"
      value={value}
      choices={choicesOf(roles)}
      onChange={onChange}
      hint={chosen && permissionsText(chosen.permissions)}
      problems={[...problemsAt(problems, 'role'), ...problemsAt(problems, 'ownRoleId')]}
    />
  );
}
