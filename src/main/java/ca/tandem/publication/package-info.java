/**
 * What readers see. A publication holds both languages in one row and is written in the transaction that changes the workflow's
 * state, so no reader can ever meet one language without the other; everything that follows a publication can be rebuilt from
 * these rows and follows them by their number.
 */
package ca.tandem.publication;
