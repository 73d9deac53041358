/** Where links lead in either language, and what their words say. */
package ca.tandem.translation.check.link;
