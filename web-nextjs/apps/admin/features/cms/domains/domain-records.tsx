import type { ReactNode } from 'react';
import { CopyLine } from '@/components/ui/copy-line';
import type { SiteDomain } from './documents';

/** What to enter where the domain was registered. */
export function DomainRecords({ domain }: { domain: SiteDomain }) {
  return (
    <dl className="grid gap-3 text-sm sm:grid-cols-2">
      <Entry term="1. The proof: a TXT record named"><CopyLine text={domain.proofName} /></Entry>
      <Entry term="with the text"><CopyLine text={domain.proofText} /></Entry>
      <Entry term="2. The way to your site: a CNAME record named"><CopyLine text={domain.host} /></Entry>
      <Entry term="that points to"><CopyLine text={domain.pointTo} /></Entry>
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="mb-1 text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
