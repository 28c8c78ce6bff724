import { ViewMoment } from './ViewMoment';

/** Something that both show. Undefined where one of them shows nothing. */
export interface ViewField {
  name: string;
  ours(moment: ViewMoment): string | undefined;
  theirs(moment: ViewMoment): string | undefined;
}
