/**
 * Effort of translation: how long units took to think and to type, and what each began with, by edition and kind of text, never by
 * person. It is what suggestions are judged by.
 */
package ca.tandem.translation.effort;
