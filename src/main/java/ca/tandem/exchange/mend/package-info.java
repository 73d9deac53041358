/**
 * Mending of typography over an import: all findings of one kind in the texts of one language, posting by posting in the background, with what
 * became of each, and undone in one step.
 */
package ca.tandem.exchange.mend;
