package ca.tandem.translation.glossary;

import ca.tandem.common.text.TextFolding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The administrative status of a term in a TBX file: the values of ISO 12620 that TBX-Basic takes over ({@code preferredTerm-admn-sts}), those
 * of TBX-Min ({@code notRecommended}), and what tools and people write for them.
 */
enum TermStatus {
    PREFERRED("preferred"),

    /** Laid down by a standard or by law: the first choice after a term that is preferred. */
    STANDARDIZED("standardized", "standardised", "legal", "regulated"),
    ADMITTED("admitted", "accepted", "allowed", "approved"),
    FORBIDDEN(
            "deprecated",
            "superseded",
            "obsolete",
            "forbidden",
            "prohibited",
            "rejected",
            "notrecommended",
            "donotuse",
            "notallowed");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
    private final List<String> names;

    TermStatus(String... names) {
        this.names = List.of(names);
    }

    /** Returns the status for a value of a file, ignoring case, blanks, hyphens and underscores; empty if there is none. */
    static Optional<TermStatus> of(String value) {
        var name = TextFolding.fold(value)
                .replaceAll("[\\s_-]", "")
                .replaceFirst("admnsts$", "")
                .replaceFirst("term$", "");
        return Arrays.stream(values())
                .filter(termStatus -> termStatus.names.contains(name))
                .findFirst();
    }
}
