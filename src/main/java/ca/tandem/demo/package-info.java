/**
 * First start: fills an empty portal with sample postings and their accounts or, unless it is a demonstration, creates the first
 * administrator account. The samples go through the same services as all other postings.
 */
package ca.tandem.demo;
