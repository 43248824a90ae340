'use client';

import Link from 'next/link';
import { ProblemList } from '@/components/ui/field';
import { Chips } from '@/components/ui/inputs';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { GroupChoicesDocument } from './documents';

type Props = { chosen: readonly string[]; problems: readonly Problem[]; onChange: (chosen: string[]) => void };

export function GroupChips({ chosen, problems, onChange }: Props) {
  const { path } = useConsole();
  const loaded = useLoad(GroupChoicesDocument, {});
  return (
    <LoadState of={loaded} skeleton={<Skeleton className="h-12 w-full" />}>
      {({ modifierGroups }) =>
        modifierGroups.length === 0 ? (
          <p className="text-sm text-muted">
            Sauces, sides or extras to choose from? Make a <Link className="link" href={path('menu/modifiers')}>modifier group</Link> first, then add it here.
          </p>
        ) : (
          <Chips legend="Modifier groups" hint="What diners choose with this item, in the order chosen here." choices={modifierGroups.map((g) => ({ value: g.id, label: g.name }))} chosen={chosen} onChange={onChange}>
            <ProblemList problems={problems} />
          </Chips>
        )
      }
    </LoadState>
  );
}
