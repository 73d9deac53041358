/**
 * The bilingual glossary: the preferred, accepted and forbidden terms of each concept, and their occurrences in a text. Terms are found in
 * any inflection and in memory, so that a unit can be checked while it is being typed.
 */
package ca.tandem.translation.glossary;
