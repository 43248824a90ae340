'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { SignOutDocument } from './documents';

export function SignOutButton() {
  const router = useRouter();
  const { save, saving, problems } = useSave(SignOutDocument);
  const signOut = async () => {
    const { problems: found } = await save({ input: {} });
    if (found.length === 0) router.replace('/sign-in');
  };
  return (
    <>
      <Button look="quiet" size="small" icon="signOut" busy={saving} onClick={() => { void signOut(); }}>Sign out</Button>
      <Problems problems={problems} className="mt-2" />
    </>
  );
}
