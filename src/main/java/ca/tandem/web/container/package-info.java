/** The container below the portal: what it answers and writes down before anything of the portal is called. */
package ca.tandem.web.container;
