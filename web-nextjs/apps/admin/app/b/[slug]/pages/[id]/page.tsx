import type { Metadata } from 'next';
import { EditorScreen } from '@/features/cms/editor/editor-screen';

export const metadata: Metadata = { title: 'Edit a page' };

export default function Page() {
  return <EditorScreen />;
}
