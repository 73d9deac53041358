/** Answers from the record who wrote, translated and approved what readers saw, and when they saw it. */
package ca.tandem.publication.evidence;
