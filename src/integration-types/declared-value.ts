/** Takes the place of a secret's value, which is looked up only when the payload for Immuta is made. */
export class SecretReference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A value in a file, with variables resolved and secrets as references. */
export type DeclaredValue =
  null | boolean | number | string | SecretReference | readonly DeclaredValue[] | DeclaredObject;

export interface DeclaredObject {
  readonly [key: string]: DeclaredValue;
}
