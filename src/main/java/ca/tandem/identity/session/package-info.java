/** Sign-in with a password, and the sessions that it starts. */
package ca.tandem.identity.session;
