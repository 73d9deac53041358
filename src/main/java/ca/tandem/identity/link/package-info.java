/**
 * One-time links with which the owner of an account sets its password: an invitation, the recovery of a lost password, and the account of
 * the first administrator. ADR 52 states what is stored and sent.
 */
package ca.tandem.identity.link;
