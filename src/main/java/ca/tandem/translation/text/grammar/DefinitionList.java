package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomBlock;

/** A definition list: terms ({@link DefinitionTerm}), each followed by one or more descriptions ({@link DefinitionDescription}). */
public final class DefinitionList extends CustomBlock {}
