'use client';

import Link from 'next/link';
import { useSelectedLayoutSegments } from 'next/navigation';

export type HeaderLink = { label: string; href: string; path: string };

/** The links of the header. Where the visitor is comes from the router's tree, which is the same on server and browser; the address bar is not. */
export function NavLinks({ links }: { links: HeaderLink[] }) {
  const path = `/${useSelectedLayoutSegments().join('/')}`;
  return links.map((link) => (
    <li key={link.href}>
      <Link
        href={link.href}
        aria-current={isWithin(path, link.path) ? 'page' : undefined}
        className="inline-flex min-h-11 items-center whitespace-nowrap border-b-2 border-transparent px-1 font-medium hover:border-border aria-[current=page]:border-primary aria-[current=page]:text-primary"
      >
        {link.label}
      </Link>
    </li>
  ));
}

const isWithin = (path: string, target: string): boolean => path === target || (target !== '/' && path.startsWith(`${target}/`));
