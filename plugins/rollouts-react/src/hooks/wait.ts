/** Resolves after `ms`, or as soon as `signal` aborts; never rejects. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer: { id?: ReturnType<typeof setTimeout> } = {};
    const finish = () => {
      clearTimeout(timer.id);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    timer.id = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
