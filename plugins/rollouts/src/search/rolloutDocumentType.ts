/** Type of the documents that the search module of rollouts makes. */
export const rolloutDocumentType = 'rollout';
