let made = 0;

/** A key for something that the server does not know yet. */
export const freshKey = (): string => `new-${String((made += 1))}`;
