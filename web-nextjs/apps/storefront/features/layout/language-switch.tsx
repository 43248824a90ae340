'use client';

import { useSelectedLayoutSegments } from 'next/navigation';
import { pageHref } from '@/lib/links';

type LanguageSwitchProps = { label: string; defaultLocale: string; locale: string; languages: { locale: string; name: string }[] };

/** The same page in the brand's other languages; plain links, since the language of the document changes with them. What stands behind the hash sign goes along. */
export function LanguageSwitch({ label, defaultLocale, locale, languages }: LanguageSwitchProps) {
  const path = `/${useSelectedLayoutSegments().join('/')}`;
  return (
    <nav aria-label={label}>
      <ul className="flex items-center gap-1">
        {languages.map(({ locale: other, name }) => (
          <li key={other}>
            <a
              href={pageHref({ defaultLocale, locale: other }, path)}
              hrefLang={other}
              lang={other}
              onClick={({ currentTarget }) => (currentTarget.hash = location.hash)}
              aria-current={other === locale ? 'true' : undefined}
              className="inline-flex min-h-11 min-w-9 items-center justify-center rounded-control px-2 text-sm font-semibold uppercase text-muted hover:text-text aria-[current]:text-text aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
            >
              <span aria-hidden="true">{other.split('-')[0]}</span>
              <span className="sr-only">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
