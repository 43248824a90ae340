import { ButtonLink } from '@/components/ui/button';

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-6 text-center">
      <h1 className="text-2xl font-bold">There is nothing at this address</h1>
      <p className="text-muted">The page may have moved, or the link has a typing error.</p>
      <div><ButtonLink href="/" look="primary">Go to the start</ButtonLink></div>
    </main>
  );
}
