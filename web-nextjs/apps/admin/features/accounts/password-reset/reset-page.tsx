'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { PlatformApi } from '@/lib/api/api-provider';
import { useAddressToken } from '@/lib/address-token';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { PasswordField } from '../sign-up/password-field';
import { SmallPage } from '../small-page';
import { ResetPasswordDocument } from './documents';

export const ResetPage = () => <PlatformApi><Reset /></PlatformApi>;

function Reset() {
  const token = useAddressToken();
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { save, saving, problems } = useSave(ResetPasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { token, password } });
    if (value) setDone(true);
  };

  if (done) return <SmallPage title="Your new password is set"><p role="status" className="mb-4">Every browser was signed out. Sign in with the new password.</p><ButtonLink href="/sign-in" look="primary">Sign in</ButtonLink></SmallPage>;
  return (
    <SmallPage title="Set a new password" below={<p className="text-muted">The link does not work? <Link className="link font-semibold" href="/forgot-password">Ask for another one</Link></p>}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
        <PasswordField email="" password={password} onChange={setPassword} problems={problemsAt(problems, 'password')} />
        <Problems problems={problemsElsewhere(problems, ['password'])} />
        <Button type="submit" look="primary" size="large" busy={saving} className="w-full">Set the password</Button>
      </form>
    </SmallPage>
  );
}
