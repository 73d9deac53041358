/** The pages about tasks: whose they are, until when, and a feed of them. */
package ca.tandem.web.task;
