package ca.tandem.publication.comparison;

import ca.tandem.common.Language;

/**
 * What is said before and after words that differ, for those who do not see how they are drawn.
 *
 * @param language the language of these words
 * @param removed before what is gone
 * @param removedEnd after it
 * @param added before what is new
 * @param addedEnd after it
 * @param skipped where a stretch that both have is left out
 */
public record MarkWords(
        Language language, String removed, String removedEnd, String added, String addedEnd, String skipped) {}
