/**
 * Vocabulary and services that every other package uses: the two languages, pairs of values, time, settings, the database and the message
 * bundles.
 */
package ca.tandem.common;
