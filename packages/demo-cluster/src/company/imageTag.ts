/** The tag of an image such as `registry.example/checkout:v2.14.0`; empty where it has none. */
export function imageTag(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1).split(':')[1] ?? '';
}

/** The same image under another tag. */
export function withTag(image: string, tag: string): string {
  const old = imageTag(image);
  const name = old ? image.slice(0, -(old.length + 1)) : image;
  return `${name}:${tag}`;
}
