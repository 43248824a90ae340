/** A tip of so many percent, in minor units. */
export const tipOf = (subtotal: number, percent: number): number => Math.round((subtotal * percent) / 100);

/** What was typed as an amount, with a point or a comma, in minor units; null where it is none. An empty field is no tip. */
export function tipTyped(text: string, digits: number): number | null {
  const parts = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim() === '' ? '0' : text.trim());
  const [, whole = '', rest = ''] = parts ?? [];
  return !parts || rest.length > digits ? null : Number(whole + rest.padEnd(digits, '0'));
}
