/** Pages for the user's notifications and, for administrators, for undelivered e-mail. */
package ca.tandem.web.notification;
