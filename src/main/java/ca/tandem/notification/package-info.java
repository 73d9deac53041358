/**
 * Notifications: stored for the accounts concerned in the transaction of their cause, shown in the portal, and sent by e-mail after the
 * commit. ADR 22 states the delivery guarantees of e-mail.
 */
package ca.tandem.notification;
