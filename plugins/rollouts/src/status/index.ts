export { RolloutsStatusPage } from './RolloutsStatusPage';
export { RolloutsStatusPageContent } from './RolloutsStatusPageContent';
