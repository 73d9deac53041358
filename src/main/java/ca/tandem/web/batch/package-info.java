/** The pages for batches: the selection of many postings, and the outcome for each of them. */
package ca.tandem.web.batch;
