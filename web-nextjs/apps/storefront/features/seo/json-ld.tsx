/** Text of JSON that can stand in a script element: no `<` of the data can end it. */
export const jsonLdText = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Facts for search engines. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText({ '@context': 'https://schema.org', ...data }) }} />;
}
