package ca.tandem.translation.readability;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.text.Segment;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures of how easily a text reads. Sentences are those of paragraphs, quotations and items of lists; an item is a sentence at least.
 * A word with an elision, such as « l’équipe », is one word.
 *
 * @param language the language of the text
 * @param words the number of words
 * @param sentences the number of sentences
 * @param longSentences the number of sentences of more than {@link #LONG_SENTENCE} words
 * @param passiveSentences the number of sentences in the passive voice, by an estimate
 * @param syllables the number of syllables, by an estimate
 */
public record Readability(
        Language language, int words, int sentences, int longSentences, int passiveSentences, int syllables) {

    /** Number of words beyond which a sentence is long. */
    public static final int LONG_SENTENCE = 25;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\S+@\\S+");

    private static final Set<BlockKind> READ = EnumSet.of(BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE);

    /** Measures the body of a text. */
    public static Readability of(Language language, PostingText text) {
        var sentences = SegmentedText.of(text).blocks().stream()
                .filter(block -> READ.contains(block.kind()))
                .map(Block::text)
                .map(words ->
                        ADDRESS.matcher(InlineMarkdown.of(words).plainText()).replaceAll(""))
                .flatMap(words -> SentenceSegmenter.split(words, language).stream())
                .map(Segment::text)
                .toList();
        return of(language, sentences);
    }

    /** Measures sentences. */
    static Readability of(Language language, List<String> sentences) {
        var words = 0;
        var syllables = 0;
        var counted = 0;
        var longOnes = 0;
        var passive = 0;
        for (var sentence : sentences) {
            var ofSentence =
                    WORD.matcher(sentence).results().map(MatchResult::group).toList();
            if (ofSentence.isEmpty()) {
                continue;
            }
            counted++;
            words += ofSentence.size();
            longOnes += ofSentence.size() > LONG_SENTENCE ? 1 : 0;
            passive += PassiveVoice.isIn(sentence, language) ? 1 : 0;
            syllables += ofSentence.stream()
                    .mapToInt(word -> SyllableCounter.count(word, language))
                    .sum();
        }
        return new Readability(language, words, counted, longOnes, passive, syllables);
    }

    /** Checks whether there is a text to be measured. */
    public boolean isEmpty() {
        return words == 0;
    }

    /** Returns the mean number of words of a sentence. */
    public double wordsPerSentence() {
        return (double) words / sentences;
    }

    /** Returns the share of sentences in the passive voice, from 0 to 1. */
    public double passiveShare() {
        return (double) passiveSentences / sentences;
    }

    /**
     * Returns the level of reading: in English the grade of school of Kincaid, Fishburne, Rogers and Chissom (1975), where less is easier; in
     * French the ease from 0 to 100 of Kandel and Moles (1958), an adaptation of Flesch's, where more is easier.
     */
    public double level() {
        var syllablesPerWord = (double) syllables / words;
        return language == Language.EN
                ? Math.max(0, 0.39 * wordsPerSentence() + 11.8 * syllablesPerWord - 15.59)
                : Math.max(0, Math.min(100, 207 - 1.015 * wordsPerSentence() - 73.6 * syllablesPerWord));
    }
}
