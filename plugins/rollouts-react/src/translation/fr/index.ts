import { abort } from './abort';
import { analysis } from './analysis';
import { experiment } from './experiment';
import { format } from './format';
import { live } from './live';
import { metric } from './metric';
import { need } from './need';
import { phase } from './phase';
import { rail } from './rail';
import { revision } from './revision';
import { sentence } from './sentence';
import { step } from './step';
import { traffic } from './traffic';
import { waiting } from './waiting';

export default {
  ...abort,
  ...analysis,
  ...experiment,
  ...format,
  ...live,
  ...metric,
  ...need,
  ...phase,
  ...rail,
  ...revision,
  ...sentence,
  ...step,
  ...traffic,
  ...waiting,
};
