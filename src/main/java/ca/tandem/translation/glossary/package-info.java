/**
 * The terms of the house in both languages: which word is wanted for which, which ones are not, and where a text uses them. Terms are
 * found in whatever inflection they stand, in memory, so that a unit can be looked at while somebody types.
 */
package ca.tandem.translation.glossary;
