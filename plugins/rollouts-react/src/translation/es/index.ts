import { phase } from './phase';

export default { ...phase };
