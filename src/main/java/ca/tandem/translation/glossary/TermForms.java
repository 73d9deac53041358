package ca.tandem.translation.glossary;

import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of a concept in one language. White space around a term is stripped, and duplicates within a list are removed.
 *
 * @param preferred the preferred term; empty if it is not known yet
 * @param variants other accepted terms, such as the other gender or an acronym
 * @param loose terms that are accepted in a translation but usually mean something else; they are not searched for in texts
 * @param forbidden terms that are often used for the concept and should not be
 */
public record TermForms(String preferred, List<String> variants, List<String> loose, List<String> forbidden) {

    public TermForms {
        preferred = tidy(preferred);
        variants = tidy(variants);
        loose = tidy(loose);
        forbidden = tidy(forbidden);
    }

    /** Creates terms without loose ones. */
    public TermForms(String preferred, List<String> variants, List<String> forbidden) {
        this(preferred, variants, List.of(), forbidden);
    }

    /** Creates a preferred term without variants. */
    public static TermForms of(String preferred) {
        return new TermForms(preferred, List.of(), List.of());
    }

    /** Returns the preferred term, then the variants. */
    public List<String> accepted() {
        return Stream.concat(Stream.of(preferred), variants.stream()).toList();
    }

    /** Returns every term that a translation may use: the accepted ones, then the loose ones. */
    public List<String> allowed() {
        return Stream.concat(accepted().stream(), loose.stream()).toList();
    }

    /** Returns all terms, including the forbidden ones. */
    public Stream<String> all() {
        return Stream.concat(allowed().stream(), forbidden.stream());
    }

    private static List<String> tidy(List<String> wordings) {
        return wordings.stream()
                .map(TermForms::tidy)
                .filter(wording -> !wording.isEmpty())
                .distinct()
                .toList();
    }

    private static String tidy(String wording) {
        return wording == null ? "" : wording.strip().replaceAll("[ \\t]+", " ");
    }
}
