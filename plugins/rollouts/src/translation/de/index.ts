import { fleet } from './fleet';

export default { ...fleet };
