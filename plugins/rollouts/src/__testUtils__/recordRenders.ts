// Learns of a commit the way in which React's developer tools do, so it has to be imported before
// React is. `setupTests` imports that for every test: see `ticking.test.tsx` for what to do.

interface Fiber {
  type: unknown;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

const performedWork = 1;
let names: string[] = [];

function nameOf({ type }: Fiber): string | undefined {
  return typeof type === 'function' ? type.name : undefined;
}

function recordBelow(fiber: Fiber, before: Fiber | null) {
  // What React did not look at is the very same as before.
  if (fiber.child === before?.child) {
    return;
  }
  for (let child = fiber.child; child; child = child.sibling) {
    const name = nameOf(child);
    if (name && (child.flags & performedWork) !== 0) {
      names.push(name);
    }
    recordBelow(child, child.alternate);
  }
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    isDisabled: false,
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) =>
      recordBelow(current, current.alternate),
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  },
});

/** Forgets what was rendered so far. */
export function startRecordingRenders() {
  names = [];
}

/** How often each component was rendered since then. */
export function recordedRenders(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
