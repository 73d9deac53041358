/** The translation memory's page and its file. */
package ca.tandem.web.memory;
