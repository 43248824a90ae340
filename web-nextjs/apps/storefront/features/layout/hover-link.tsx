'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';

type HoverLinkProps = { href: string; className?: string; children: ReactNode };

/** A link that is fetched ahead only when somebody is about to follow it: a menu has a hundred of them. */
export function HoverLink({ href, className, children }: HoverLinkProps) {
  const [isWanted, setWanted] = useState(false);
  const want = () => setWanted(true);
  return (
    <Link href={href} prefetch={isWanted ? null : false} onMouseEnter={want} onFocus={want} onTouchStart={want} className={className}>
      {children}
    </Link>
  );
}
