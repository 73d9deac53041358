/** Refusals: on record for those who have signed in, in the server's log for everybody else. {@code docs/security-events.md}. */
package ca.tandem.identity.refusal;
