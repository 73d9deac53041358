package ca.tandem.translation.unit;

import ca.tandem.posting.Edition;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.Match;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.text.Inline;
import ca.tandem.translation.text.Segments;
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
public class WordCount {

    /** Band of match scores: how well the memory knows a sentence. */
    public enum Band {
        /** The identical sentence. */
        EXACT(Match.EXACT),
        /** A sentence with small differences. */
        FUZZY_HIGH(85),
        /** A sentence with larger differences. */
        FUZZY(Suggestions.USEFUL),
        /** A repetition of a sentence that occurs earlier in this text. */
        REPEATED(-1),
        /** No similar sentence. */
        NEW(0);

        private final int least;

        Band(int least) {
            this.least = least;
        }

        static Band of(int score) {
            return Arrays.stream(values())
                    .filter(band -> band.least >= 0 && score >= band.least)
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
    public record Line(Band band, int segments, int words) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    @Inject
    TranslationMemory memory;

    @Inject
    Translating translating;

    /** Counts the source of an edition, with a line for each band. */
    public List<Line> of(Edition edition) {
        var segments = new EnumMap<Band, Integer>(Band.class);
        var words = new EnumMap<Band, Integer>(Band.class);
        var seen = new HashSet<String>();
        var language = edition.getSourceLanguage();
        for (var unit : translating.units(edition)) {
            for (var segment : Segments.of(unit.getSource(), language)) {
                var band = seen.add(segment.text())
                        ? Band.of(best(new Lookup(segment.text(), language, null, null, null, Suggestions.USEFUL, 1)))
                        : Band.REPEATED;
                segments.merge(band, 1, Integer::sum);
                words.merge(band, count(segment.text()), Integer::sum);
            }
        }
        var lines = new ArrayList<Line>();
        for (var band : Band.values()) {
            lines.add(new Line(band, segments.getOrDefault(band, 0), words.getOrDefault(band, 0)));
        }
        return lines;
    }

    /** Counts the words of an edition's source without the translation memory; fast enough for lists. */
    public static int words(Edition edition) {
        var source = edition.textIn(edition.getSourceLanguage());
        return count(source.title())
                + count(source.description())
                + source.body().lines().mapToInt(WordCount::count).sum();
    }

    private int best(Lookup lookup) {
        return memory.matches(lookup).stream().mapToInt(Match::score).max().orElse(0);
    }

    /** Counts the words of a text; link targets and code do not count. */
    static int count(String text) {
        return (int) WORD.matcher(Inline.of(text).plain()).results().count();
    }
}
