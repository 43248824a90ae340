'use client';

import { Button } from '@foodsaas/ui/button';
import { change } from '@/lib/browser-api';
import { END_SESSION, SIGN_OUT } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

export function SessionList({ words, locale, region, me, onChanged }: SignedInProps) {
  const { isBusy, refusal, run } = useTask();
  const after = (work: () => Promise<{ refusal: { code: string; field: string | null } | null }>) =>
    void run(async () => {
      const { refusal: refused } = await work();
      await onChanged();
      return refused;
    });
  const time = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Section title={words.sessions}>
      <ul className="divide-y divide-border">
        {me.sessions.map((session) => (
          <li key={session.id} className="flex items-center justify-between gap-4 py-3">
            <p className="min-w-0 break-words">
              {time.format(new Date(session.startedAt))}
              <span className="block text-sm text-muted">{session.isCurrent ? words.thisBrowser : session.network}</span>
            </p>
            {session.isCurrent ? null : (
              <Button variant="quiet" disabled={isBusy} onClick={() => after(() => change(END_SESSION, { input: { id: session.id } }, locale))}>
                {words.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal ? <p role="alert" className="text-danger">{refusalText(words, refusal)}</p> : null}
      {me.sessions.length > 1 ? (
        <Button variant="outline" className="self-start" disabled={isBusy} onClick={() => after(() => change(SIGN_OUT, { input: { everywhere: true } }, locale))}>
          {words.signOutEverywhere}
        </Button>
      ) : null}
    </Section>
  );
}
