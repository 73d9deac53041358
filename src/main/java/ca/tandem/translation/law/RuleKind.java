package ca.tandem.translation.law;

import java.util.Arrays;
import java.util.Locale;

/** Kind of a rule: how a posting is looked at for it. */
public enum RuleKind {
    /** The pay is given, as a fact or in the words of the rule. */
    PAY,
    /** A range of pay is not wider than the rule says. */
    PAY_RANGE,
    /** Each text has words of the rule. */
    SAYS,
    /** No sentence has words of the rule, but for sentences that deny them. */
    NEVER_SAYS,
    /** The portal holds the rule for all postings; nothing is looked at. */
    HELD;

    /** Returns the kind of a word in a file of rules, such as {@code never-says}. */
    static RuleKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of rule is called " + word));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the code of the findings about such rules. */
    String code() {
        return "law." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
