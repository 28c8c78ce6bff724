export { EntityFleet } from './EntityFleet';
