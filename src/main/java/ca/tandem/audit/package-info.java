/**
 * The audit log: an append-only hash chain of all actions, in which each entry contains the hash of the previous one, so that changes made
 * to the tables without the portal are detected.
 *
 * <p>This package stands directly above {@code common}, so that every other package can report events to it; it knows only names and keys.
 * Entries are appended just before the transaction of the action commits: the lock on the end of the audit log is the last one that a
 * transaction takes, so it cannot cause deadlocks.
 */
package ca.tandem.audit;
