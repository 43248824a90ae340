import { useEffect, useReducer } from 'react';
import { advance } from './wizard';
import { keep, restore } from './wizard-storage';

/** The wizard's state, remembered by this tab. Only for the browser. */
export function useWizard() {
  const [wizard, dispatch] = useReducer(advance, undefined, () => restore(window.sessionStorage));
  useEffect(() => {
    keep(window.sessionStorage, wizard);
  }, [wizard]);
  return { wizard, dispatch };
}
