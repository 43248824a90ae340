/** A text with its blanks filled: `{name}` by the value of that name. Texts with blanks can travel to the browser, functions cannot. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
