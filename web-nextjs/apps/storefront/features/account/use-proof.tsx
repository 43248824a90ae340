'use client';

import { useState, type ReactNode } from 'react';
import { change, type Refusal } from '@/lib/browser-api';
import { CodeForm } from './code-form';
import { REQUEST_CODE, SIGN_IN } from './documents';
import type { SignedInProps } from './signed-in';

type Work = () => Promise<Refusal | null>;

/** For what needs a fresh code: asks for one where the API says so, and goes on once it was entered. */
export function useProof({ words, locale, me }: SignedInProps) {
  const [asked, setAsked] = useState<{ challenge: string; work: Work } | null>(null);
  const sentTo = me.email ?? me.phone ?? '';

  const withProof = (work: Work): Work => async () => {
    const refused = await work();
    if (refused?.code !== 'PROOF_NEEDED') return refused;
    const { payload, refusal } = await change(REQUEST_CODE, { input: me.email ? { email: me.email } : { phone: me.phone } }, locale);
    if (payload?.request) setAsked({ challenge: payload.request.challenge, work });
    return refusal;
  };

  const enter = async (code: string) => {
    if (!asked) return null;
    const { refusal } = await change(SIGN_IN, { input: { challenge: asked.challenge, code } }, locale);
    if (refusal) return refusal;
    const refused = await asked.work();
    if (!refused) setAsked(null);
    return refused;
  };

  const form: ReactNode = asked ? <CodeForm words={words} sentTo={sentTo} enter={enter} onBack={() => setAsked(null)} /> : null;
  return { withProof, form };
}
