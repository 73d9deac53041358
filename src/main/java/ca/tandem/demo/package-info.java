/**
 * First start: fills an empty portal with sample postings and their accounts or, unless it is a demonstration, creates the first
 * administrator account. The samples are a Hugo content tree and a script of actions, which go through the same services as those of
 * all other postings.
 */
package ca.tandem.demo;
