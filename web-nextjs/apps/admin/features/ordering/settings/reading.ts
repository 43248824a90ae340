import type { Problem } from '@/lib/errors';
import { parsePrice } from '@/lib/money';

/** Reads the fields of a form one by one and gathers what is wrong with them. */
export function reading(digits: number) {
  const problems: Problem[] = [];
  const refuse = (field: string, code: string, message: string) => { problems.push({ code, message, field }); };
  return {
    problems,
    refuse,
    /** A whole number within bounds. */
    whole: (text: string, field: string, least: number, most: number): number => {
      const value = /^\d{1,7}$/.test(text.trim()) ? Number(text) : NaN;
      if (value >= least && value <= most) return value;
      refuse(field, 'NUMBER_INVALID', `Write a whole number, ${String(least)} to ${String(most)}.`);
      return least;
    },
    /** An amount in minor units; null where nothing is written. */
    amount: (text: string, field: string): number | null => {
      if (text.trim() === '') return null;
      const parsed = parsePrice(text, digits);
      if (parsed.ok) return Number(parsed.amount.replace('.', ''));
      refuse(field, 'AMOUNT_INVALID', parsed.message);
      return null;
    },
    /** Percent as the API writes it; `0` where nothing is written. */
    percent: (text: string, field: string): string => {
      const plain = text.trim().replace(',', '.');
      if (plain === '') return '0';
      if (/^\d{1,3}(\.\d{1,4})?$/.test(plain) && Number(plain) <= 100) return plain;
      refuse(field, 'PERCENT_INVALID', 'Write percent, 0 to 100, such as 2.5.');
      return '0';
    },
  };
}

export type Reading = ReturnType<typeof reading>;

/** An amount as it is typed; empty for none. */
export const typed = (money: { minorUnits: number } | null | undefined, digits: number): string => (money ? (money.minorUnits / 10 ** digits).toFixed(digits) : '');

export const typedNumber = (value: number | null): string => (value === null ? '' : String(value));
