package ca.tandem.web.staff.editing;

import ca.tandem.translation.text.WordDifference;
import java.util.List;

/**
 * The value of a part of a posting in one language, compared with an earlier value.
 *
 * @param lang the language tag, for the {@code lang} attribute
 * @param runs the words, with the different ones marked
 */
public record PartDifference(String lang, List<WordDifference> runs) {}
