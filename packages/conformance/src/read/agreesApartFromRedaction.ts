const HIDDEN = '[hidden]';

/** Is the shown text the original, with nothing but credentials taken out of it? */
export function agreesApartFromRedaction(
  shown: string,
  original: string,
): boolean {
  const parts = shown.split(HIDDEN).map(escape);
  return new RegExp(`^${parts.join('[^]*')}$`).test(original);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
