/**
 * Why something is aborted that the user has ended. Made once: an error holds on to what has called for it, which is a
 * button, and with the button to the view it was on and the lists that view showed.
 */
export const ENDED = new DOMException('ended by the user', 'AbortError');
