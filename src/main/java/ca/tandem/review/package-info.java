/**
 * Review links: a secret address at which a reviewer without an account reads both languages of one edition and comments on them. The
 * secret gives access to this edition only, until the link expires or is revoked.
 */
package ca.tandem.review;
