/** Settings that users make for themselves. */
package ca.tandem.web.settings;
