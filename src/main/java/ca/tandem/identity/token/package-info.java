/** Tokens with which scripts use the API on behalf of an account. */
package ca.tandem.identity.token;
