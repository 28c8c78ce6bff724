import { useEffect, useState } from 'react';

/**
 * Whether the browser tab is in front.
 *
 * @public
 */
export function useIsDocumentVisible(): boolean {
  const [isVisible, setVisible] = useState(() => !document.hidden);

  useEffect(() => {
    const update = () => setVisible(!document.hidden);
    update();
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);

  return isVisible;
}
