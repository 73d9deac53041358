/**
 * Second factors: passkeys (Web Authentication, W3C), codes of an authenticator app (RFC 6238) and recovery codes, and the steps of a sign-in
 * that asks for one.
 */
package ca.tandem.identity.factor;
