/** What somebody was told, and for administrators the messages that reached nobody. */
package ca.tandem.web.notification;
