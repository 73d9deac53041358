/**
 * Revisions: the content of every edition after each save, stored in the transaction of the save. Observes
 * {@link ca.tandem.posting.Saved} and {@link ca.tandem.posting.Moved}, so that code that writes an edition need not create them.
 * Revisions are never deleted.
 */
package ca.tandem.posting.revision;
