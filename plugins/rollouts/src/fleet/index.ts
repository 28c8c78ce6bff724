export { FleetView } from './FleetView';
export { RolloutsPage } from './RolloutsPage';
export { RolloutsPageContent } from './RolloutsPageContent';
