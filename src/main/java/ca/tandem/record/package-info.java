/**
 * The record: an append-only trail of everything that was done, each entry with the hash of the one before, so that whoever changes
 * the tables behind the portal's back is found. It stands directly above {@code common}, and every package may tell it what was
 * done; it knows nobody but names and keys. Entries are appended when the transaction in which something was done is about to end:
 * the lock on the end of the record is the last one that a transaction takes, so it makes nobody wait for each other in a circle.
 */
package ca.tandem.record;
