/**
 * Telling people: what happened is written down for whom it concerns in the same transaction as its cause, shown in the portal, and
 * sent by e-mail after the commit. ADR 22 says what is promised of the e-mail.
 */
package ca.tandem.notification;
