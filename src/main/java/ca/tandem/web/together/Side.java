package ca.tandem.web.together;

import ca.tandem.translation.text.WordDifference;
import java.util.List;

/**
 * What a part of a posting says in one language, against what it said.
 *
 * @param lang its language, as an attribute
 * @param runs the words, with those marked that differ
 */
public record Side(String lang, List<WordDifference> runs) {}
