'use client';

import { useEffect, useRef, useState } from 'react';

type CategoryNavProps = { label: string; categories: { slug: string; name: string }[] };

/** Anchors to the categories that stay in sight. Without scripts they are plain anchors; with them the one in view is marked. */
export function CategoryNav({ label, categories }: CategoryNavProps) {
  const [inView, setInView] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const observer = new IntersectionObserver(() => setInView(lastBegun(categories.map(({ slug }) => slug))), { rootMargin: '-25% 0px -75% 0px' });
    for (const { slug } of categories) {
      const section = document.getElementById(slug);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [categories]);

  useEffect(() => {
    const link = inView && list.current?.querySelector<HTMLElement>(`[href="#${CSS.escape(inView)}"]`);
    if (link && list.current) list.current.scrollTo({ left: link.offsetLeft - list.current.clientWidth / 2 + link.clientWidth / 2 });
  }, [inView]);

  return (
    <nav aria-label={label} className="sticky top-0 z-10 border-b border-border bg-background print:hidden">
      <ul ref={list} className="relative mx-auto flex max-w-6xl scrollbar-none gap-2 overflow-x-auto scroll-smooth motion-reduce:scroll-auto px-4 py-3 sm:px-6">
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={`#${slug}`}
              aria-current={inView === slug ? 'true' : undefined}
              className="inline-flex min-h-10 items-center whitespace-nowrap rounded-control border border-border px-4 text-sm font-medium hover:border-primary aria-[current]:border-primary aria-[current]:bg-primary aria-[current]:text-on-primary"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The last category whose heading has passed the upper quarter of the screen; none above the first. */
function lastBegun(slugs: string[]): string | null {
  const line = window.innerHeight / 4 + 1;
  return slugs.findLast((slug) => (document.getElementById(slug)?.getBoundingClientRect().top ?? Infinity) <= line) ?? null;
}
