'use client';

import { useEditorContext } from '@graphiql/react';
import { useEffect } from 'react';

/** The editors measure their letters once; when their font arrives later, line numbers would stand in the text. */
export function FitToFont() {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    let current = true;
    const refresh = () => {
      if (!current) return;
      for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.refresh();
    };
    const frame = requestAnimationFrame(refresh);
    void document.fonts.ready.then(refresh);
    return () => {
      current = false;
      cancelAnimationFrame(frame);
    };
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
