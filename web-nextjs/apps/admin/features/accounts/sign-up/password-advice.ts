export const minPasswordLength = 10;

export type PasswordAdvice = { strength: 'short' | 'weak' | 'fair' | 'strong'; text: string };

/** How good a new password is, said in words. The server has the last word: it also knows the passwords that everybody tries. */
export function passwordAdvice(password: string, email: string): PasswordAdvice {
  const missing = minPasswordLength - password.length;
  if (password === '') return { strength: 'short', text: `At least ${String(minPasswordLength)} characters. A few words that only you put together are best.` };
  if (missing > 0) return { strength: 'short', text: `${String(missing)} more ${missing === 1 ? 'character' : 'characters'}.` };
  const plain = password.toLowerCase();
  if (plain === email.toLowerCase() || plain === email.split('@')[0]?.toLowerCase()) return { strength: 'weak', text: 'Your e-mail is no secret.' };
  if (new Set(plain).size < 5) return { strength: 'weak', text: 'Weak: too few different characters.' };
  if (password.length >= 16) return { strength: 'strong', text: 'Strong: long passwords are hard to guess.' };
  return { strength: 'fair', text: 'Fair. Longer is stronger.' };
}
