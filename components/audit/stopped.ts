/**
 * The reason that work ends with where the user has stopped it: no error. Made once: an error holds on to what has
 * called for it, which is a button, and with the button to the view it was on and the lists that view showed.
 */
export const STOPPED_BY_USER = new DOMException('stopped by the user', 'AbortError');
