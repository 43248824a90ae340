import { CopyLine } from '@/components/ui/copy-line';
import { Notice } from '@/components/ui/notice';

export type FirstKeys = { publishable: string; secret: string };

/** The keys that a brand begins with. They are in this page's memory only: a reload takes them away. */
export function FirstKeysCard({ keys }: { keys: FirstKeys }) {
  return (
    <section aria-labelledby="first-keys">
      <h2 id="first-keys" className="mt-10 mb-2 font-semibold">Your first API keys</h2>
      <p className="text-muted">For front ends and programs of your own. You do not need them to take orders.</p>
      <h3 className="mt-4 mb-1 text-sm font-semibold">Publishable key: may be in a web page</h3>
      <CopyLine text={keys.publishable} copyLabel="Copy publishable key" />
      <h3 className="mt-4 mb-1 text-sm font-semibold">Secret key: for your server only</h3>
      <CopyLine text={keys.secret} copyLabel="Copy secret key" />
      <Notice tone="warning" title="The secret key is shown only now." className="mt-3">Keep it where you keep passwords. Lost it? Revoke it under API keys and make another one.</Notice>
    </section>
  );
}
