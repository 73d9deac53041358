/** Batches: one action on many postings, each in its own transaction and with its own outcome. */
package ca.tandem.work.batch;
