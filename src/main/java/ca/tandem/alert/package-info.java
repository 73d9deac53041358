/**
 * Alerts: readers leave an address and get the new postings of a search by e-mail. An address is kept for that only, and deleted with its
 * alert (ADR 86).
 */
package ca.tandem.alert;
