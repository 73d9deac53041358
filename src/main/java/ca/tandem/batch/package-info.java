/** One action on many postings: each is its own transaction, and each says what became of it. */
package ca.tandem.batch;
