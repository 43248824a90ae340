'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '@/components/ui/icons';
import { useConsole } from './console-context';
import { groupsFor } from './navigation';

export function NavLinks({ onFollow }: { onFollow?: () => void }) {
  const { path, site, viewer } = useConsole();
  const here = usePathname();
  return (
    <nav aria-label="Console" className="flex flex-col gap-5 lg:gap-4">
      {groupsFor(viewer.permissions).map((group) => (
        <div key={group.heading}>
          <p className="mb-1 px-3 text-xs font-semibold tracking-wide text-muted">{group.heading}</p>
          <ul className="space-y-0.5">
            {group.sections.map((section) => {
              const href = path(section.path);
              const current = here === href || here.startsWith(`${href}/`);
              return (
                <li key={section.path}>
                  <Link
                    href={href}
                    onClick={onFollow}
                    aria-current={current ? 'page' : undefined}
                    className={clsx('flex min-h-10 items-center gap-3 rounded-lg px-3 lg:min-h-8', current ? 'bg-leaf-soft font-semibold text-leaf-strong' : 'hover:bg-sunken')}
                  >
                    <Icon name={section.icon} className="size-[1.125rem]" />
                    {section.label}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <a href={site} target="_blank" rel="noreferrer" className="flex min-h-10 items-center gap-3 rounded-lg border border-line px-3 font-semibold hover:border-edge hover:bg-sunken">
        <Icon name="external" className="size-[1.125rem]" />
        View site
      </a>
    </nav>
  );
}
