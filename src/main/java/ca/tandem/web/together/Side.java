package ca.tandem.web.together;

import ca.tandem.translation.text.WordDifference;
import java.util.List;

/**
 * The value of a part of a posting in one language, compared with an earlier value.
 *
 * @param lang the language tag, for the {@code lang} attribute
 * @param runs the words, with the different ones marked
 */
public record Side(String lang, List<WordDifference> runs) {}
