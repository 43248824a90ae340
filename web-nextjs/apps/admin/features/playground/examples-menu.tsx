'use client';

import { useEditorContext } from '@graphiql/react';
import { Menu } from '@/components/ui/menu';
import { Icon } from '@/components/ui/icons';
import { examples } from './examples';

/** Puts an example into the open tab. */
export function ExamplesMenu() {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true });
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" aria-label="Examples" title="Examples" className="graphiql-un-styled graphiql-toolbar-button grid place-items-center">
          <Icon name="layers" className="size-5" />
        </button>
      }
      entries={examples.map((example) => ({
        label: example.name,
        onSelect: () => {
          queryEditor?.setValue(example.query);
          variableEditor?.setValue(example.variables ?? '');
        },
      }))}
    />
  );
}
