/**
 * Content that readers see. A publication holds both languages in one row and is written in the transaction that changes the workflow's
 * state, so that readers never see one language without the other. Everything derived from publications, such as the catalogue and the
 * search index, can be rebuilt from these rows and follows them by their number.
 */
package ca.tandem.publication;
