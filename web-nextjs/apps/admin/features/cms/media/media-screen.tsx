'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import type { MediaCard } from './documents';
import { MediaGrid } from './media-grid';
import { MediaPanel } from './media-panel';
import { fullness, usageText } from './media-text';
import { useLibrary } from './use-library';
import { useManyUploads } from './use-many-uploads';
import { pictureHint, pictureTypes } from './use-picture-upload';

export function MediaScreen() {
  const { words, setWords, search, paging, loaded } = useLibrary();
  const { add, waiting, progress, refused } = useManyUploads(loaded.reload);
  const [open, setOpen] = useState<MediaCard | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const busy = waiting > 0;
  const button = (
    <Button look="primary" icon="upload" busy={busy} onClick={() => { input.current?.click(); }}>
      {busy ? `${String(Math.round((progress ?? 0) * 100))} %, ${String(waiting)} to go` : 'Upload pictures'}
    </Button>
  );
  return (
    <>
      <PageHeader title="Pictures" lead={`Everything that pages, dishes and the logo can show. ${pictureHint}`} actions={button} />
      <input
        ref={input}
        type="file"
        multiple
        accept={pictureTypes}
        aria-label="Pictures to upload"
        className="sr-only"
        tabIndex={-1}
        onChange={(e) => {
          const files = [...(e.target.files ?? [])];
          e.target.value = '';
          if (files.length > 0) void add(files);
        }}
      />
      {refused.length > 0 && (
        <Notice tone="danger" title="Not everything could be taken." className="mb-4">
          <ul>{refused.map(({ name, problems }) => <li key={name}>{name}: {problems.map(({ message }) => message).join(' ')}</li>)}</ul>
        </Notice>
      )}
      <LoadState of={loaded}>
        {({ media, mediaUsage }) => (
          <div className="space-y-4">
            {mediaUsage.count === 0 ? (
              <EmptyState icon="image" title="No pictures yet" action={button}>Photos of your dishes and your place make people hungry. They are made ready for every screen by themselves.</EmptyState>
            ) : (
              <>
                <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
                  <TextField label="Search pictures" type="search" value={words} onChange={setWords} maxLength={100} fieldClassName="w-full max-w-xs" />
                  <p className="text-sm text-muted">
                    {usageText(mediaUsage)}
                    <span aria-hidden="true" className="mt-1 block h-1.5 w-56 overflow-hidden rounded-full bg-line"><span className={`block h-full ${fullness(mediaUsage) > 0.9 ? 'bg-danger' : 'bg-leaf'}`} style={{ width: `${String(fullness(mediaUsage) * 100)}%` }} /></span>
                  </p>
                </div>
                {media.nodes.length === 0 ? <p className="py-10 text-center text-muted">Nothing is called “{search}”.</p> : <MediaGrid media={media.nodes} label={({ name }) => `Open ${name}`} onOpen={setOpen} />}
                <PagingBar paging={paging} info={media.pageInfo} />
              </>
            )}
          </div>
        )}
      </LoadState>
      {open && <MediaPanel media={open} onClose={() => { setOpen(null); }} onChanged={loaded.reload} />}
    </>
  );
}
