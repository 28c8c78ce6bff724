const shortLength = 7;
const commitHash = /^[0-9a-f]{8,}$/i;

/** A commit as people write it: `9f31c2a`. What is no hash is given back as it is. */
export function shortCommit(commit: string): string {
  return commitHash.test(commit) ? commit.slice(0, shortLength) : commit;
}
