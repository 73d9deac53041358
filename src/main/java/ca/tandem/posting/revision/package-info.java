/**
 * What every edition said after each save, kept in the transaction of the save. Follows {@link ca.tandem.posting.Saved} and
 * {@link ca.tandem.posting.Moved}, so that whoever writes an edition need not think of it. Nothing here is ever deleted.
 */
package ca.tandem.posting.revision;
