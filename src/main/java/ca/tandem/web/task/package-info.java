/** Pages about tasks: assignees, due dates, and a feed. */
package ca.tandem.web.task;
