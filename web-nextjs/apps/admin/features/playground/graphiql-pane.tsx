'use client';

import 'graphiql/graphiql.css';
import './graphiql-pane.css';
import { GraphiQL } from 'graphiql';
import { useMemo } from 'react';
import { examples } from './examples';
import { ExamplesMenu } from './examples-menu';
import { FitToFont } from './fit-to-font';
import { makeFetcher } from './fetcher';
import { storageUnder } from './playground-storage';

type Props = { path: string; apiKey: string; name: string };

/** GraphiQL with nothing from elsewhere. Keys stay in memory: neither headers nor keys are written to the browser's storage. */
export default function GraphiqlPane({ path, apiKey, name }: Props) {
  const fetcher = useMemo(() => makeFetcher(path, apiKey), [path, apiKey]);
  const storage = useMemo(() => storageUnder(name, window.localStorage), [name]);
  return (
    <div className="playground">
      <GraphiQL fetcher={fetcher} storage={storage} defaultTabs={examples.map(({ query, variables = null }) => ({ query, variables }))} isHeadersEditorEnabled={false} shouldPersistHeaders={false} showPersistHeadersSettings={false}>
        <GraphiQL.Logo>{' '}</GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, copy }) => (
            <>
              <ExamplesMenu />
              <FitToFont />
              {prettify}
              {copy}
            </>
          )}
        </GraphiQL.Toolbar>
      </GraphiQL>
    </div>
  );
}
