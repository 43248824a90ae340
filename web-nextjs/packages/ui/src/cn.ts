import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({ extend: { theme: { radius: ['control', 'card'], font: ['heading', 'body'] } } });

/** Joins class names; of two that set the same thing the last one wins. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
