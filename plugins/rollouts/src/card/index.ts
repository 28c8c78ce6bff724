export { EntityRolloutsCard } from './EntityRolloutsCard';
export { EntityRolloutsInfoCard } from './EntityRolloutsInfoCard';
