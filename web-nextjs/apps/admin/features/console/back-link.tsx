import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icons';

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="mb-1 inline-flex items-center gap-1.5 rounded py-1 text-sm font-semibold text-muted hover:text-ink">
      <Icon name="arrowLeft" />
      {children}
    </Link>
  );
}
