/** The readers' page on which they say what is wrong with the language of a posting, without an account, a cookie or a script. */
package ca.tandem.web.feedback;
