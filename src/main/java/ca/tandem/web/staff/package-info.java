/** The staff pages: signing in, what waits for whom, and one posting with all that can be done with it. */
package ca.tandem.web.staff;
