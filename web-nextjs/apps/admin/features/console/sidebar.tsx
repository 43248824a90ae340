'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';
import { SignOutButton } from '@/features/accounts/sign-out-button';
import { useConsole } from './console-context';
import { NavLinks } from './nav-links';

export function BrandName() {
  const { brand, path } = useConsole();
  return (
    <Link href={path('')} className="block truncate rounded text-lg leading-tight font-bold tracking-tight">
      {brand.name}
    </Link>
  );
}

export function Account() {
  const { viewer } = useConsole();
  return (
    <div className="text-sm">
      <p className="truncate px-3 font-semibold">{viewer.name}</p>
      <p className="truncate px-3 text-muted">{viewer.email}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 px-3">
        {viewer.memberships.length > 1 && <Link href="/" className="link py-1">Other restaurants</Link>}
        <Link href="/account" className="link py-1">Your account</Link>
      </p>
      <SignOutButton />
    </div>
  );
}

/** The sections scroll between the brand and the account, which stay; the one that is open is in sight. */
export function Sidebar() {
  const here = usePathname();
  const sections = useRef<HTMLDivElement>(null);
  useEffect(() => { sections.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }); }, [here]);
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col overflow-y-auto border-r border-line bg-surface lg:flex">
      <div className="px-7 pt-5 pb-3">
        <BrandMark className="mb-3 text-sm text-muted [&_svg]:size-5" />
        <BrandName />
      </div>
      <div ref={sections} className="scroll-shadows min-h-40 flex-1 scroll-py-10 overflow-y-auto px-4 py-2"><NavLinks /></div>
      <div className="border-t border-line px-4 pt-3 pb-4"><Account /></div>
    </aside>
  );
}
