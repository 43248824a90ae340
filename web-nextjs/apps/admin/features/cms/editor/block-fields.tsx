'use client';

import { SelectField } from '@/components/ui/inputs';
import { TextField } from '@/components/ui/inputs';
import { TranslatedField } from '@/components/ui/translated-field';
import { PictureField } from '@/features/cms/media/picture-field';
import { type Problem, problemsAt } from '@/lib/errors';
import { type Block, type HeroBlock, type PromoBlock, withPicture } from './blocks';
import { DishPicker } from './dish-picker';
import { GalleryFields } from './gallery-fields';
import { LocationPicker } from './location-picker';
import { MarkdownField } from './markdown-field';
import type { Pictures } from './page-form';

export type BlockFieldsProps<B extends Block = Block> = {
  block: B;
  path: string;
  problems: readonly Problem[];
  pictures: Pictures;
  onPicture: (id: string, url: string) => void;
  onChange: (block: Block) => void;
};

/** The form of one block. */
export function BlockFields({ block, ...rest }: BlockFieldsProps) {
  const { path, problems, onChange } = rest;
  switch (block.type) {
    case 'HERO':
      return <HeroFields block={block} {...rest} />;
    case 'PROMO':
      return <PromoFields block={block} {...rest} />;
    case 'TEXT':
      return <MarkdownField texts={block.markdown ?? {}} onChange={(markdown) => { onChange({ ...block, markdown }); }} problems={problemsAt(problems, `${path}.markdown`)} />;
    case 'GALLERY':
      return <GalleryFields block={block} {...rest} />;
    case 'MENU_HIGHLIGHT':
      return (
        <>
          <Headline block={block} {...rest} />
          <DishPicker chosen={block.itemIds ?? []} problems={problemsAt(problems, `${path}.itemIds`)} onChange={(itemIds) => { onChange({ ...block, itemIds }); }} />
        </>
      );
    case 'LOCATION':
      return (
        <>
          <Headline block={block} {...rest} />
          <LocationPicker chosen={block.locationId ?? null} problems={problemsAt(problems, `${path}.locationId`)} onChange={(locationId) => { onChange({ ...block, locationId }); }} />
        </>
      );
    case 'SECTION':
      return (
        <SelectField
          label="Layout"
          value={block.layout}
          choices={[{ value: 'STACK', label: 'Below each other' }, { value: 'COLUMNS', label: 'Beside each other' }]}
          onChange={(layout) => { onChange({ ...block, layout: layout as 'STACK' | 'COLUMNS' }); }}
          problems={problemsAt(problems, `${path}.layout`)}
        />
      );
  }
}

type WithHeadline = Exclude<Block, { type: 'TEXT' | 'SECTION' }>;

export function Headline({ block, path, problems, onChange }: BlockFieldsProps<WithHeadline>) {
  return <TranslatedField label="Headline" texts={block.headline ?? {}} onChange={(headline) => { onChange({ ...block, headline }); }} problems={problemsAt(problems, `${path}.headline`)} maxLength={160} />;
}

function HeroFields(props: BlockFieldsProps<HeroBlock>) {
  const { block, path, problems, pictures, onPicture, onChange } = props;
  return (
    <>
      <Headline {...props} />
      <TranslatedField label="Line below" optional rows={2} texts={block.subline ?? {}} onChange={(subline) => { onChange({ ...block, subline }); }} problems={problemsAt(problems, `${path}.subline`)} maxLength={400} />
      <PictureField
        label="Picture"
        url={block.imageId ? (pictures[block.imageId] ?? null) : null}
        problems={problemsAt(problems, `${path}.imageId`)}
        onPicked={({ id, url }) => {
          onPicture(id, url);
          onChange(withPicture(block, id));
        }}
        onRemove={() => { onChange(withPicture(block, null)); }}
      />
      {block.imageId && (
        <TranslatedField
          label="Description for people who do not see it"
          optional
          texts={block.imageAlt ?? {}}
          onChange={(imageAlt) => { onChange({ ...block, imageAlt }); }}
          problems={problemsAt(problems, `${path}.imageAlt`)}
          maxLength={400}
        />
      )}
      <ActionFields {...props} />
    </>
  );
}

function PromoFields(props: BlockFieldsProps<PromoBlock>) {
  const { block, path, problems, onChange } = props;
  return (
    <>
      <Headline {...props} />
      <TranslatedField label="Text" optional rows={3} texts={block.text ?? {}} onChange={(text) => { onChange({ ...block, text }); }} problems={problemsAt(problems, `${path}.text`)} maxLength={800} />
      <ActionFields {...props} />
    </>
  );
}

function ActionFields({ block, path, problems, onChange }: BlockFieldsProps<HeroBlock> | BlockFieldsProps<PromoBlock>) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TranslatedField label="Button" optional texts={block.actionLabel ?? {}} onChange={(actionLabel) => { onChange({ ...block, actionLabel }); }} problems={problemsAt(problems, `${path}.actionLabel`)} maxLength={60} />
      <TextField label="Button leads to" optional placeholder="/menu" value={block.actionHref ?? ''} onChange={(href) => { onChange({ ...block, actionHref: href.trim() === '' ? null : href.trim() }); }} problems={problemsAt(problems, `${path}.actionHref`)} />
    </div>
  );
}
