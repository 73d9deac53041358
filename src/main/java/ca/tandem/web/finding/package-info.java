/** Findings of the checks on staff pages, and their acceptance. */
package ca.tandem.web.finding;
