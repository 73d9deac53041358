/**
 * Texts parsed and put together again byte for byte: Markdown split into blocks, blocks into sentences and inline codes. Independent of
 * editions and of the database.
 */
package ca.tandem.translation.text;
