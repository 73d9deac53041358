/**
 * Proof of publication: answers from the audit log who wrote, translated and approved the content that readers saw, and when they saw it.
 * The whole log is open to administrators.
 */
package ca.tandem.publication.proof;
