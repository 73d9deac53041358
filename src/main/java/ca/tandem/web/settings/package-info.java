/** What people set for themselves. */
package ca.tandem.web.settings;
