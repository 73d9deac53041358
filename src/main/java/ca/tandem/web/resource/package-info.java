/** Styles, scripts and pictures of the portal's own, at addresses that change with them. */
package ca.tandem.web.resource;
