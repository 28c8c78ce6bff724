/** Where an entity is described, by Backstage's convention. */
export const catalogFile = 'catalog-info.yaml';
