/** The texts of a section in another language: the same keys, neither fewer nor more. */
export type Words<English> = { readonly [Key in keyof English]: string };
