/** A text to be shown, where it may be ours or that of an engine or a cluster. */
export interface Sentence {
  text: string;
  /** Set where the text is not ours: it is in English whatever language the app speaks. */
  lang?: 'en';
}
