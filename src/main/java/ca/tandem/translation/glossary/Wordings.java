package ca.tandem.translation.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a concept is worded in one language. White space around a wording does not count, and none is kept twice.
 *
 * @param preferred the term that is wanted; empty where it is not known yet
 * @param variants other terms that are just as right, such as the other gender or an acronym
 * @param loose words that may stand for it in a translation but mostly mean something else: no text has the term because of them
 * @param forbidden words that are often used for it and should not be
 */
public record Wordings(String preferred, List<String> variants, List<String> loose, List<String> forbidden) {

    public Wordings {
        preferred = tidy(preferred);
        variants = tidy(variants);
        loose = tidy(loose);
        forbidden = tidy(forbidden);
    }

    /** Terms without loose words. */
    public Wordings(String preferred, List<String> variants, List<String> forbidden) {
        this(preferred, variants, List.of(), forbidden);
    }

    /** A term without variants. */
    public static Wordings of(String preferred) {
        return new Wordings(preferred, List.of(), List.of());
    }

    /** The preferred term, then its variants. */
    public List<String> accepted() {
        return Stream.concat(Stream.of(preferred), variants.stream()).toList();
    }

    /** Every wording that a translation may use. */
    public List<String> tolerated() {
        return Stream.concat(accepted().stream(), loose.stream()).toList();
    }

    /** Every wording, wanted or not. */
    public Stream<String> all() {
        return Stream.concat(tolerated().stream(), forbidden.stream());
    }

    private static List<String> tidy(List<String> wordings) {
        return wordings.stream()
                .map(Wordings::tidy)
                .filter(wording -> !wording.isEmpty())
                .distinct()
                .toList();
    }

    private static String tidy(String wording) {
        return wording == null ? "" : wording.strip().replaceAll("[ \\t]+", " ");
    }
}
