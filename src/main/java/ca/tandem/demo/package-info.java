/**
 * The demonstration: sample postings and the accounts of their people. The samples are a Hugo content tree and a script of actions, which
 * go through the same services as those of all other postings. Nothing else knows this package, and a build for production leaves it out.
 */
package ca.tandem.demo;
