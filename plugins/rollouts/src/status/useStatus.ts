import { useApi } from '@backstage/core-plugin-api';
import { RolloutsStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  rolloutsApiRef,
  useIsDocumentVisible,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useCallback, useEffect, useState } from 'react';

export interface StatusReading {
  /** Absent until the first answer. */
  status?: RolloutsStatus;
  /** When the status was answered. */
  readAt?: Date;
  /** Why the last question was not answered; the status is an older one then. */
  error?: Error;
}

export const refreshMs = 5_000;

/** The status, asked for again every five seconds while the page is in front. */
export function useStatus(): StatusReading & { retry: () => void } {
  const api = useApi(rolloutsApiRef);
  const isVisible = useIsDocumentVisible();
  const [reading, setReading] = useState<StatusReading>({});
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(number => number + 1), []);

  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<StatusReading> => {
      try {
        const status = await api.getStatus({ signal: left.signal });
        return { status, readAt: new Date() };
      } catch (error) {
        return { error: error as Error };
      }
    };
    const read = async () => {
      const next = await ask();
      if (!left.signal.aborted) {
        setReading(previous => ({ ...previous, error: undefined, ...next }));
        timer = setTimeout(read, refreshMs);
      }
    };
    if (isVisible) {
      void read();
    }
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [api, isVisible, attempt]);

  return { ...reading, retry };
}
