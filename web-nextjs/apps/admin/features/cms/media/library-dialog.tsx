'use client';

import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PagingBar } from '@/components/ui/paging-bar';
import type { MediaCard } from './documents';
import { MediaGrid } from './media-grid';
import { useLibrary } from './use-library';

/** Chooses a picture that is there already. */
export function LibraryDialog({ onChosen, onClose }: { onChosen: (media: MediaCard) => void; onClose: () => void }) {
  const { words, setWords, search, paging, loaded } = useLibrary();
  return (
    <Dialog open onClose={onClose} title="Choose from the library">
      <div className="space-y-4">
        <TextField label="Search pictures" type="search" value={words} onChange={setWords} maxLength={100} />
        <LoadState of={loaded}>
          {({ media }) =>
            media.nodes.length === 0 ? (
              <p className="py-6 text-center text-muted">{search ? `Nothing is called “${search}”.` : 'There are no pictures yet: upload the first one.'}</p>
            ) : (
              <>
                <MediaGrid media={media.nodes} label={({ name }) => `Choose ${name}`} onOpen={onChosen} />
                <PagingBar paging={paging} info={media.pageInfo} />
              </>
            )}
        </LoadState>
      </div>
    </Dialog>
  );
}
