export { demoPermissionModule } from './demoPermissionModule';
