/** How people are called by Kubernetes. */
export interface SubjectMapping {
  user: {
    /**
     * `entityName` is the last part of the user's entity ref, `entityRef` all of it in its full
     * form, `email` is `spec.profile.email` of the user entity.
     */
    source:
      | { from: 'entityName' }
      | { from: 'entityRef' }
      | { from: 'email' }
      | { from: 'annotation'; annotation: string };
    prefix: string;
  };
  /** With `{name}` and `{namespace}` of the group; without it people are in no group. */
  groupTemplate?: string;
}
