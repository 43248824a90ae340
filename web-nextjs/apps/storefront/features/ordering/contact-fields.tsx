'use client';

import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import type { Texts } from '@/text';
import type { Contact, ContactProblems } from './contact';

type Props = { contact: Contact; problems: ContactProblems; words: Texts['ordering']['contact']; onChange: (contact: Contact) => void };

const fields = [
  { key: 'name', autoComplete: 'name', type: 'text', maxLength: 120 },
  { key: 'email', autoComplete: 'email', type: 'email', maxLength: 254 },
  { key: 'phone', autoComplete: 'tel', type: 'tel', maxLength: 30 },
] as const;

/** Who orders, and how he is reached. */
export function ContactFields({ contact, problems, words, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {fields.map(({ key, ...rest }) => {
        const problem = problems[key];
        return (
          <Field key={key} label={words[key]} hint={key === 'email' ? words.emailHint : null} error={problem ? words.problems[problem] : null} className={key === 'name' ? 'sm:col-span-2' : undefined}>
            {(control) => <Input {...control} {...rest} data-contact={key} value={contact[key]} onChange={(e) => onChange({ ...contact, [key]: e.target.value })} />}
          </Field>
        );
      })}
    </div>
  );
}
