'use client';

import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Playground } from './playground';

/** The playground for front-end developers: the brand comes from the key, without one the session speaks. */
export function OpenPlayground() {
  const [typed, setTyped] = useState('');
  const [apiKey, setApiKey] = useState('');
  const connect = (event: FormEvent) => {
    event.preventDefault();
    setApiKey(typed.trim());
  };
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-7xl flex-col px-4 py-5 sm:px-6">
      <header className="mb-4 flex flex-wrap items-end gap-x-8 gap-y-4">
        <div className="flex-1 basis-60">
          <BrandMark />
          <h1 className="mt-2 text-xl font-bold tracking-tight">Playground</h1>
          <p className="text-sm text-muted">
            With a brand’s API key, or with your session: <Link href="/" className="link">your restaurants</Link>
          </p>
        </div>
        <form onSubmit={connect} className="flex w-full items-end gap-2 sm:w-auto">
          <TextField label="API key" type="password" autoComplete="off" spellCheck={false} placeholder="Publishable or secret" value={typed} onChange={setTyped} fieldClassName="flex-1 sm:w-80" />
          <Button type="submit" look="primary">Use</Button>
        </form>
      </header>
      <p role="status" className="mb-2 text-sm text-muted">{apiKey === '' ? 'Asking with your session, without a brand.' : `Asking with the key that ends in ${apiKey.slice(-4)}.`}</p>
      <Playground path="/graphql" apiKey={apiKey} name="open" />
    </main>
  );
}
