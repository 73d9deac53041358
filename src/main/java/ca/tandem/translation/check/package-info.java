/** Checks of a pair of texts before delivery and approval, and the guard that stops every edition with an error. */
package ca.tandem.translation.check;
