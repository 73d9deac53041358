/**
 * Webhooks: calls of other systems' addresses when readers see something new. They are queued in the transaction of their cause and made
 * after the commit, signed, to public addresses only. ADR 54 states what is promised.
 */
package ca.tandem.notification.webhook;
