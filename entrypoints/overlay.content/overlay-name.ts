/** The one element of ours in a page, a child of `<html>`. */
export const OVERLAY = 'gouji-overlay';
