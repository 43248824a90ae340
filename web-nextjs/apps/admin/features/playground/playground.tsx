'use client';

import dynamic from 'next/dynamic';
import { Spinner } from '@/components/ui/spinner';

const Pane = dynamic(() => import('./graphiql-pane'), {
  ssr: false,
  loading: () => <div role="status" aria-label="Loading the playground" className="grid h-full place-items-center text-muted"><Spinner className="size-6" /></div>,
});

type Props = { path: string; apiKey?: string; name: string };

/** Another key is another connection: the playground starts afresh with it. */
export function Playground({ path, apiKey = '', name }: Props) {
  return (
    <div className="card h-[calc(100dvh-13rem)] min-h-[34rem] overflow-hidden max-sm:min-h-[46rem]">
      <Pane key={path + apiKey} path={path} apiKey={apiKey} name={name} />
    </div>
  );
}
