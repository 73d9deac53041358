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

/** How many words there are to translate, and how many of them the memory knows: for planning. */
@ApplicationScoped
public class WordCount {

    /** How well the memory knows a sentence. */
    public enum Band {
        /** The identical sentence. */
        EXACT(Match.EXACT),
        /** A sentence that differs in little. */
        FUZZY_HIGH(85),
        /** A sentence that differs more. */
        FUZZY(Suggestions.USEFUL),
        /** The same sentence stands earlier in this text. */
        REPEATED(-1),
        /** Nothing like it. */
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
     * The sentences of a band.
     *
     * @param segments how many
     * @param words how many words they have together
     */
    public record Line(Band band, int segments, int words) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,-][\\p{L}\\p{N}]+)*");

    @Inject
    TranslationMemory memory;

    @Inject
    Translating translating;

    /** Counts the source of an edition, a line for each band. */
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

    /** How many words the source of an edition has, whatever the memory knows: quick enough for lists. */
    public static int words(Edition edition) {
        var source = edition.textIn(edition.getSourceLanguage());
        return count(source.title())
                + count(source.description())
                + source.body().lines().mapToInt(WordCount::count).sum();
    }

    private int best(Lookup lookup) {
        return memory.matches(lookup).stream().mapToInt(Match::score).max().orElse(0);
    }

    /** The words of a text; link targets and code are none. */
    static int count(String text) {
        return (int) WORD.matcher(Inline.of(text).plain()).results().count();
    }
}
