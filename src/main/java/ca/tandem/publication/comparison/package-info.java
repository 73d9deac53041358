/**
 * Comparison of two versions of a text, word by word, in source form and as readers see it. The package knows neither editions nor the
 * database, and its running time is bounded for any input.
 */
package ca.tandem.publication.comparison;
