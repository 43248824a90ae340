import { TextField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';

type Props = { label: string; hint?: string; value: string; onChange: (value: string) => void; problems: readonly Problem[] };

/** For codes of mails and authenticator apps, where the browser fills them in. */
export function CodeField(props: Props) {
  return <TextField autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required className="font-mono" {...props} />;
}
