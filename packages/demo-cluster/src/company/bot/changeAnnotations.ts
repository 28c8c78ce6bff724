/** Where a Rollout tells what its version brings. The controller copies them to the ReplicaSet. */
export const changeAnnotations = {
  cause: 'kubernetes.io/change-cause',
  commit: 'parcel-and-post.example/commit',
  author: 'parcel-and-post.example/author',
} as const;
