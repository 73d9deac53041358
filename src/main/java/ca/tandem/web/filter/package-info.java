/** The servlet filters, in front of all pages: routing, headers, limits, outages. */
package ca.tandem.web.filter;
