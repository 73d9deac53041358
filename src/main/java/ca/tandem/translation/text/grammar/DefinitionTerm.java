package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomBlock;

/** A term of a definition list: one line of inline content. */
public final class DefinitionTerm extends CustomBlock {}
