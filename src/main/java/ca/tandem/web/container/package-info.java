/** The adaptation of the container below the portal: what it answers and logs before anything of the portal is called. */
package ca.tandem.web.container;
