package ca.tandem.translation.unit;

import jakarta.enterprise.context.ApplicationScoped;

/** The effort that is expected of a unit by the suggestion that it begins with. */
@ApplicationScoped
public class SuggestionEffort {

    /** Rank of a machine's suggestion: that of a match with this score, until past effort says otherwise. */
    static final int MACHINE = 75;

    /** Rank of a machine's suggestion without the glossary's terms: behind every match that is shown. */
    static final int MACHINE_WITHOUT_TERMS = Suggestions.MIN_USEFUL_SCORE - 1;

    /** Returns the rank of a suggestion, on the scale of the scores of matches: the higher, the less effort. */
    int rank(Suggestion suggestion) {
        if (!suggestion.isMachine()) {
            return suggestion.match().score();
        }
        return suggestion.machine().keepsTerms() ? MACHINE : MACHINE_WITHOUT_TERMS;
    }
}
