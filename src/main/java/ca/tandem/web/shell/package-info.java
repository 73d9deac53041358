/**
 * The shell of every page: its address in both languages, texts, labels, navigation, status messages, paging, and how a call of a service
 * becomes a message.
 */
package ca.tandem.web.shell;
