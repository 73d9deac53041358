/**
 * A text taken apart: Markdown cut into blocks, blocks into segments and inline codes, and put together again byte for byte. Knows
 * no edition and no database.
 */
package ca.tandem.translation.text;
