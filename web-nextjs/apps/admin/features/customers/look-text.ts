/** What somebody did, after his name. */
export function lookText({ shown, wasSearch }: { shown: number; wasSearch: boolean }): string {
  const whom = shown === 1 ? '1 customer' : `${String(shown)} customers`;
  return wasSearch ? `searched and saw ${whom}` : `saw ${whom} of the list`;
}
