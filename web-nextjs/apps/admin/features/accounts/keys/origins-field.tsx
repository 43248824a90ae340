import { TextAreaField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';

type Props = { value: string; onChange: (value: string) => void; problems: readonly Problem[]; optional?: boolean };

export function OriginsField({ value, onChange, problems, optional = false }: Props) {
  return (
    <TextAreaField
      label="Allowed origins"
      optional={optional}
      hint="Whose pages may use the key from a browser: one a line, such as https://shop.example or http://localhost:5173. None: no other site."
      rows={4}
      spellCheck={false}
      autoCapitalize="none"
      autoCorrect="off"
      className="font-mono text-sm"
      value={value}
      onChange={onChange}
      problems={problems}
    />
  );
}
