export { demoAuthModule } from './demoAuthModule';
