'use client';

import Link from 'next/link';
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
    <div className="space-y-1 border-t border-line pt-4 text-sm">
      <p className="truncate px-3 font-semibold">{viewer.name}</p>
      <p className="truncate px-3 text-muted">{viewer.email}</p>
      {viewer.memberships.length > 1 && <Link href="/" className="link ml-3 inline-block py-1">Other restaurants</Link>}
      <Link href="/account" className="link ml-3 inline-block py-1">Your account</Link>
      <SignOutButton />
    </div>
  );
}

export function Sidebar() {
  return (
    <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col gap-6 overflow-y-auto border-r border-line bg-surface p-4 lg:flex">
      <div className="px-3 pt-1">
        <BrandMark className="mb-4 text-sm text-muted [&_svg]:size-5" />
        <BrandName />
      </div>
      <NavLinks />
      <div className="mt-auto"><Account /></div>
    </aside>
  );
}
