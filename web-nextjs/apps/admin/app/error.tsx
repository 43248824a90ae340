'use client';

import { Button } from '@/components/ui/button';

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-6 text-center">
      <h1 className="text-2xl font-bold">Something went wrong on this page</h1>
      <p className="text-muted">Nothing was changed. Try again; if it happens once more, reload the page.</p>
      <div><Button look="primary" icon="refresh" onClick={reset}>Try again</Button></div>
    </main>
  );
}
