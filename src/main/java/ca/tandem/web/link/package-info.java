/** The page of a one-time link, and the one for people who lost their password: neither needs a session. */
package ca.tandem.web.link;
