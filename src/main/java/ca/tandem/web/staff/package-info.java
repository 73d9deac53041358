/** The staff pages: signing in, tasks and pending items, and one posting with all actions on it. */
package ca.tandem.web.staff;
