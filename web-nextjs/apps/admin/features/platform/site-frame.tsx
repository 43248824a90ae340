import { BrandMark } from '@/components/ui/brand-mark';
import { ConsoleLink } from './console-link';

export const primaryLink = 'inline-flex min-h-12 items-center justify-center rounded-xl bg-leaf px-6 text-lg font-semibold text-on-leaf transition-colors hover:bg-leaf-strong';

export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-6xl items-center justify-between px-5 py-5">
      <BrandMark className="text-xl" />
      <ConsoleLink path="/sign-in" className="rounded-lg px-3 py-2 font-semibold hover:bg-sunken">Sign in</ConsoleLink>
    </header>
  );
}

export function SiteFooter() {
  return (
    <footer className="bg-leaf text-on-leaf">
      <div className="mx-auto flex w-full max-w-6xl flex-col items-start gap-6 px-5 py-16 sm:flex-row sm:items-center sm:justify-between">
        <h2 className="max-w-md text-3xl font-bold tracking-tight">The menu is already in your spreadsheet.</h2>
        <ConsoleLink path="/sign-up" className="inline-flex min-h-12 items-center rounded-xl bg-paper px-6 text-lg font-semibold text-ink outline-offset-4 hover:bg-surface focus-visible:outline-on-leaf">Open your restaurant online</ConsoleLink>
      </div>
      <p className="mx-auto w-full max-w-6xl px-5 pb-8 text-sm">FoodSaaS: sites for restaurants. No tracking on this page, and none on yours.</p>
    </footer>
  );
}
