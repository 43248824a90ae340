'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { PlatformApi } from '@/lib/api/api-provider';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { SmallPage } from '../small-page';
import { RequestResetDocument } from './documents';

const back = <p><Link className="link font-semibold" href="/sign-in">Back to signing in</Link></p>;

export const ForgotPage = () => <PlatformApi><Forgot /></PlatformApi>;

function Forgot() {
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { save, saving, problems } = useSave(RequestResetDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { email: email.trim() } });
    if (value) setSentTo(email.trim());
  };

  if (sentTo !== null) return <SmallPage title="Look into your mail" below={back}><p role="status">A mail is on its way to {sentTo}. If there is an account, its link sets a new password within 30 minutes.</p></SmallPage>;
  return (
    <SmallPage title="Forgot your password?" lead="We mail you a link to set a new one." below={back}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
        <TextField label="E-mail" type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} problems={problemsAt(problems, 'email')} />
        <Problems problems={problemsElsewhere(problems, ['email'])} />
        <Button type="submit" look="primary" size="large" busy={saving} className="w-full">Send the link</Button>
      </form>
    </SmallPage>
  );
}
