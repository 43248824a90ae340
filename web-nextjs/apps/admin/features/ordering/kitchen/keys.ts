export type Command = { kind: 'choose'; by: -1 | 1 } | { kind: 'bump'; at: number | null } | { kind: 'undo' };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** What a key of the bump bar means; null for one that means nothing here. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'bump', at: Number(key) - 1 };
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'choose', by: -1 };
    case 'ArrowRight':
      return { kind: 'choose', by: 1 };
    case 'Enter':
      return { kind: 'bump', at: null };
    case 'u':
    case 'U':
    case 'Backspace':
      return { kind: 'undo' };
    default:
      return null;
  }
}
