/** What was typed as the API takes it: whatever holds an at sign is an e-mail address. */
export const contactOf = (typed: string, byPhone: boolean): { email: string } | { phone: string } =>
  typed.includes('@') || !byPhone ? { email: typed.trim() } : { phone: typed.trim() };
