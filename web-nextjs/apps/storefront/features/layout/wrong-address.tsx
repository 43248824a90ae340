'use client';

import Link from 'next/link';
import { useSiteTexts } from './site-texts';

export function WrongAddress({ buttonClassName }: { buttonClassName: string }) {
  const { notFoundTitle, notFoundText, homeHref, backHome } = useSiteTexts();
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-4 px-4 py-24 text-center">
      <p aria-hidden="true" className="font-heading text-7xl font-bold text-primary">
        404
      </p>
      <h1 className="text-3xl font-bold">{notFoundTitle}</h1>
      <p className="text-muted">{notFoundText}</p>
      <Link href={homeHref} className={buttonClassName}>
        {backHome}
      </Link>
    </div>
  );
}
