import { NamedDifference } from '../../Finding';
import { ViewMoment } from './ViewMoment';

/** A field at one moment, on both sides. */
export interface DifferentField {
  /** Name of the field. */
  field: string;
  moment: ViewMoment;
  ours: string | undefined;
  theirs: string | undefined;
}

/** Where the suite shows something else than the dashboard, on purpose. */
export interface ViewDifference extends NamedDifference {
  /** The fields that it is about. */
  fields: readonly string[];
  /** Judges by what was recorded, as far as that goes, and not by what the engine made of it. */
  covers(different: DifferentField): boolean;
}
