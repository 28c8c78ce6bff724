import { createContext, ReactNode, useContext } from 'react';
import { RolloutStream, useRolloutStream } from './useRolloutStream';

const RolloutStreamContext = createContext<RolloutStream | undefined>(
  undefined,
);

/** @public */
export interface RolloutStreamProviderProps {
  /** The entity on whose page this is. */
  entityRef: string;
  children: ReactNode;
}

/**
 * Follows the rollouts of an entity for everything below it, over one stream.
 *
 * @public
 */
export function RolloutStreamProvider({
  entityRef,
  children,
}: RolloutStreamProviderProps) {
  const stream = useRolloutStream(entityRef);
  return (
    <RolloutStreamContext.Provider value={stream}>
      {children}
    </RolloutStreamContext.Provider>
  );
}

/**
 * What the surrounding {@link RolloutStreamProvider} knows.
 *
 * @throws when there is none
 * @public
 */
export function useRollouts(): RolloutStream {
  const stream = useContext(RolloutStreamContext);
  if (!stream) {
    throw new Error('useRollouts must be used below a RolloutStreamProvider');
  }
  return stream;
}
