const longest = 40;

const wordsOf = (label: string): string[] =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');

const pascal = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('').replace(/^[0-9]+/, '').slice(0, longest);

const camel = (words: readonly string[]): string => {
  const name = pascal(words);
  return name.charAt(0).toLowerCase() + name.slice(1);
};

const onLast = (words: readonly string[], change: (word: string) => string): string[] => words.map((word, index) => (index === words.length - 1 ? change(word) : word));

const singular = (word: string): string => (/[^aeiou]ies$/i.test(word) ? `${word.slice(0, -3)}y` : /(ss|us|is)$/i.test(word) || word.length < 4 ? word : word.replace(/s$/i, ''));

const plural = (word: string): string => (/[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : /(s|x|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`);

/** Names in the API for what people call a type: "Press quotes" gives `PressQuote` and `pressQuotes`. Empty where no letter of the label fits. */
export function typeNames(label: string): { name: string; plural: string } {
  const one = onLast(wordsOf(label), singular);
  const name = pascal(one);
  return { name, plural: name === '' ? '' : camel(onLast(one, plural)) };
}

/** A field's name in the API for what people call it: "Valid from" gives `validFrom`. */
export const fieldName = (label: string): string => camel(wordsOf(label));
