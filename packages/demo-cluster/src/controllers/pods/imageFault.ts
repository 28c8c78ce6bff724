/** Why a container never gets ready, told from its image's tag: the demo's way to ship a broken version. */
export type ImageFault = 'unpullable' | 'crashing';

/** A tag with `bad` in it cannot be pulled; one with `crash` starts and ends at once, for ever. */
export function imageFault(image: string): ImageFault | undefined {
  const tag = image.slice(image.lastIndexOf('/') + 1).split(':')[1] ?? '';
  if (/bad/i.test(tag)) return 'unpullable';
  if (/crash/i.test(tag)) return 'crashing';
  return undefined;
}
