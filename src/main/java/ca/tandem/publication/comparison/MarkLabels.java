package ca.tandem.publication.comparison;

import ca.tandem.common.Language;

/**
 * Labels before and after differing words, for readers who do not see how the words are highlighted.
 *
 * @param language the language of the labels
 * @param removed the label before deleted words
 * @param removedEnd the label after deleted words
 * @param added the label before new words
 * @param addedEnd the label after new words
 * @param skipped the label in place of an unchanged passage that is left out
 */
public record MarkLabels(
        Language language, String removed, String removedEnd, String added, String addedEnd, String skipped) {}
