/** The reason that work ends with where the user has stopped it: no error. */
export class StoppedByUser extends Error {
  constructor() {
    super('stopped by the user');
    this.name = 'StoppedByUser';
  }
}
