import { abort } from './abort';
import { action } from './action';
import { card } from './card';
import { copy } from './copy';
import { fleet } from './fleet';
import { home } from './home';
import { outlook } from './outlook';
import { plan } from './plan';
import { report } from './report';
import { search } from './search';
import { sheet } from './sheet';
import { state } from './state';
import { status } from './status';

export default {
  ...abort,
  ...action,
  ...card,
  ...copy,
  ...fleet,
  ...home,
  ...outlook,
  ...plan,
  ...report,
  ...search,
  ...sheet,
  ...state,
  ...status,
};
