import type { Metadata } from 'next';
import { BoardScreen } from '@/features/ordering/board/board-screen';

export const metadata: Metadata = { title: 'Orders' };

export default function Page() {
  return <BoardScreen />;
}
