package ca.tandem.translation.unit;

import ca.tandem.posting.Edition;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.text.SentenceSegmenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Word count for planning: how many words an edition has to translate, and how many of them the translation memory knows. */
@ApplicationScoped
public class WordCounter {

    /** Band of match scores: how well the memory knows a sentence. */
    public enum MatchBand {
        /** The identical sentence. */
        EXACT(MemoryMatch.EXACT),
        /** A sentence with small differences. */
        FUZZY_HIGH(Beginning.HIGH_SCORE),
        /** A sentence with larger differences. */
        FUZZY(Suggestions.MIN_USEFUL_SCORE),
        /** A repetition of a sentence that occurs earlier in this text. */
        REPEATED(-1),
        /** No similar sentence. */
        NEW(0);

        private final int least;

        MatchBand(int least) {
            this.least = least;
        }

        static MatchBand of(int score) {
            return Arrays.stream(values())
                    .filter(matchBand -> matchBand.least >= 0 && score >= matchBand.least)
                    .findFirst()
                    .orElse(NEW);
        }
    }

    /**
     * Count of the sentences in a band.
     *
     * @param segments the number of sentences
     * @param words the number of words in them
     */
    public record BandCount(MatchBand band, int segments, int words) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    @Inject
    TranslationMemory memory;

    @Inject
    UnitTranslation unitTranslation;

    /** Counts the source of an edition, with a line for each band. */
    public List<BandCount> of(Edition edition) {
        var segments = new EnumMap<MatchBand, Integer>(MatchBand.class);
        var words = new EnumMap<MatchBand, Integer>(MatchBand.class);
        var seen = new HashSet<String>();
        var language = edition.getSourceLanguage();
        for (var unit : unitTranslation.activeUnits(edition)) {
            for (var segment : SentenceSegmenter.split(unit.getSource(), language)) {
                var matchBand = seen.add(segment.text())
                        ? MatchBand.of(best(new Lookup(
                                segment.text(), language, null, null, null, Suggestions.MIN_USEFUL_SCORE, 1)))
                        : MatchBand.REPEATED;
                segments.merge(matchBand, 1, Integer::sum);
                words.merge(matchBand, count(segment.text()), Integer::sum);
            }
        }
        var lines = new ArrayList<BandCount>();
        for (var matchBand : MatchBand.values()) {
            lines.add(new BandCount(matchBand, segments.getOrDefault(matchBand, 0), words.getOrDefault(matchBand, 0)));
        }
        return lines;
    }

    /** Counts the words of an edition's source without the translation memory; fast enough for lists. */
    public static int countWords(Edition edition) {
        var source = edition.textIn(edition.getSourceLanguage());
        return count(source.title())
                + count(source.description())
                + source.body().lines().mapToInt(WordCounter::count).sum();
    }

    private int best(Lookup lookup) {
        return memory.matches(lookup).stream()
                .mapToInt(MemoryMatch::score)
                .max()
                .orElse(0);
    }

    /** Counts the words of a text; link targets and code do not count. */
    public static int count(String text) {
        return (int) WORD.matcher(InlineMarkdown.of(text).plainText()).results().count();
    }
}
