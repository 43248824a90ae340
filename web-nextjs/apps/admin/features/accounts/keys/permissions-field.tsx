import { ProblemList } from '@/components/ui/field';
import { Chips } from '@/components/ui/inputs';
import { labelOf } from '@/features/accounts/staff/roles';
import { type Problem, problemsAt } from '@/lib/errors';

type Props = { grantable: readonly string[]; chosen: readonly string[]; onChange: (chosen: string[]) => void; problems: readonly Problem[] };

/** What a secret key may do. What it has already can be kept or taken away by anybody who manages keys. */
export function PermissionsField({ grantable, chosen, onChange, problems }: Props) {
  return (
    <Chips
      legend="May"
      hint="Only what you may do yourself can be given. Without any, it reads what staff reads."
      choices={grantable.map((value) => ({ value, label: labelOf(value) }))}
      chosen={chosen}
      onChange={onChange}
    >
      <ProblemList problems={problemsAt(problems, 'permissions')} />
    </Chips>
  );
}
