/** Many postings at once: choosing them, and what became of each. */
package ca.tandem.web.batch;
