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

/** Every text in English; the other languages have the same keys, or do not compile. */
export const english = {
  ...abort,
  ...action,
  ...copy,
  ...card,
  ...fleet,
  ...home,
  ...outlook,
  ...plan,
  ...report,
  ...search,
  ...sheet,
  ...state,
  ...status,
} as const;
