'use client';

import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { ConsoleShell } from '@/features/console/console-shell';

export default function Layout({ children }: { children: ReactNode }) {
  const { slug } = useParams<{ slug: string }>();
  return <ConsoleShell slug={slug}>{children}</ConsoleShell>;
}
