'use client';

import { cn } from '@foodsaas/ui/cn';
import { useEffect, useRef, useState } from 'react';
import type { NavEntry } from './anchors';

type CategoryNavProps = { label: string; entries: NavEntry[] };

/** Anchors to menus and categories that stay in sight. Without scripts they are plain anchors; with them the one in view is marked. */
export function CategoryNav({ label, entries }: CategoryNavProps) {
  const [inView, setInView] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const observer = new IntersectionObserver(() => setInView(lastBegun(entries.map(({ anchor }) => anchor))), { rootMargin: '-25% 0px -75% 0px' });
    for (const { anchor } of entries) {
      const section = document.getElementById(anchor);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [entries]);

  useEffect(() => {
    const link = inView && list.current?.querySelector<HTMLElement>(`[href="#${CSS.escape(inView)}"]`);
    list.current?.scrollTo({ left: link ? link.offsetLeft - list.current.clientWidth / 2 + link.clientWidth / 2 : 0 });
  }, [inView]);

  return (
    <nav aria-label={label} className="sticky top-0 z-10 border-b border-border bg-background print:hidden">
      <ul ref={list} className="relative mx-auto flex max-w-6xl scrollbar-none gap-2 overflow-x-auto scroll-smooth motion-reduce:scroll-auto px-4 py-3 sm:px-6">
        {entries.map(({ anchor, name, menu, isMenu }) => (
          <li key={anchor}>
            <a
              href={`#${anchor}`}
              aria-current={inView === anchor ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-10 items-center whitespace-nowrap rounded-control border border-border px-4 text-sm font-medium hover:border-primary aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-on-primary',
                isMenu && 'border-text font-bold',
              )}
            >
              {menu ? <span className="sr-only">{menu}: </span> : null}
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The last of them whose heading has passed the upper quarter of the screen; none above the first. */
function lastBegun(anchors: string[]): string | null {
  const line = window.innerHeight / 4 + 1;
  return anchors.findLast((anchor) => (document.getElementById(anchor)?.getBoundingClientRect().top ?? Infinity) <= line) ?? null;
}
