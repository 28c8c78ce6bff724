import { join } from 'node:path';
import { packageRoot } from '../packageRoot';

/** Ignored by git; what the demo leaves behind between two runs. */
const DEMO_FOLDER = join(packageRoot, '../../.demo');

export const DEFAULT_KUBECONFIG = join(DEMO_FOLDER, 'kubeconfig');
