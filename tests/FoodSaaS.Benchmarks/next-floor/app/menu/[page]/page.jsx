import { readFile } from 'node:fs/promises';

export const revalidate = 86400;

/** Made at its first visit, like the storefront's pages. */
export function generateStaticParams() {
  return [];
}

export default async function Page() {
  const markup = await readFile(/* turbopackIgnore: true */ process.env.FLOOR_MARKUP, 'utf8');
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}
