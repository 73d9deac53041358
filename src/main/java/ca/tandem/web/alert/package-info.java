/** The readers' page of alerts: asked for, confirmed and ended without an account, a cookie or a script. */
package ca.tandem.web.alert;
