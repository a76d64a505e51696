/** Is where a secret's value would be. The value itself is looked up only to make a payload. */
export class SecretReference {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}
