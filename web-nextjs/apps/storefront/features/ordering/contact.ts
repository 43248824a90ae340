/** As it is typed. */
export type Contact = { name: string; email: string; phone: string };
export type ContactProblem = 'MISSING' | 'CONTACT_MISSING' | 'EMAIL_INVALID' | 'PHONE_NEEDED';
export type ContactProblems = Partial<Record<keyof Contact, ContactProblem>>;

export const emptyContact: Contact = { name: '', email: '', phone: '' };

/** What is wrong with it: a name is needed, an address or a telephone for the confirmation, and a telephone where somebody has to find the door. */
export function contactProblems({ name, email, phone }: Contact, isDelivery: boolean): ContactProblems {
  const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
  return {
    ...(name.trim() === '' ? { name: 'MISSING' } : {}),
    ...(email.trim() === '' ? (phone.trim() === '' ? { email: 'CONTACT_MISSING' } : {}) : isEmail ? {} : { email: 'EMAIL_INVALID' }),
    ...(isDelivery && phone.trim() === '' ? { phone: 'PHONE_NEEDED' } : {}),
  };
}

/** As it is sent: what is empty is nothing. */
export const contactInput = ({ name, email, phone }: Contact) => ({ name: name.trim(), email: email.trim() || null, phone: phone.trim() || null });
