package ca.tandem.translation.check.link;

import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A link in the text of a unit, other than to a mailbox or a telephone.
 *
 * @param unit the text
 * @param code the Markdown of the link
 * @param target the target, as far as its address tells
 */
record UnitLink(UnitText unit, InlineCode code, LinkTarget target) {

    /** Words that tell that a link leads to the other language. */
    private static final Pattern IN_THE_OTHER_LANGUAGE = Pattern.compile(
            "(?i)(?:\\ben (?:anglais|français) (?:seulement|uniquement)|\\b(?:english|french) only|\\b(?:anglais|français) seulement"
                    + "|\\bunilingual (?:english|french)|\\bunilingue (?:anglais|français)"
                    + "|[(\\[](?:en |in )?(?:anglais|français|english|french|en|fr)[)\\]]"
                    + "|\\([^()]{0,30}\\b(?:en (?:anglais|français)|in (?:english|french))\\b[^()]{0,30}\\))");

    /** Number of characters before and after a link in which such words stand beside it. */
    private static final int BESIDE = 60;

    static List<UnitLink> in(UnitText unit) {
        return unit.inline().codes().stream()
                .filter(code -> code.kind() == InlineCode.CodeKind.LINK && code.role() != CodeRole.CLOSE)
                .filter(code -> !code.destination().toLowerCase(Locale.ROOT).matches("(?:mailto|tel):.*|.*@.*"))
                .map(code -> new UnitLink(unit, code, LinkTarget.of(code.destination())))
                .toList();
    }

    String address() {
        return code.destination();
    }

    /** Checks whether the link leads to the other language and the words beside it do not say so. */
    boolean isForeign(LinkTwins twins) {
        var other = unit.language().other();
        var isOther = target.language() == null ? twins.isIn(address(), other) : target.language() == other;
        return isOther && !isAnnounced();
    }

    private boolean isAnnounced() {
        var end = code.role() == CodeRole.ALONE ? code.end() : unit.text().indexOf(address(), code.start());
        return end >= 0
                && IN_THE_OTHER_LANGUAGE
                        .matcher(unit.text())
                        .region(
                                Math.max(0, code.start() - BESIDE),
                                Math.min(unit.text().length(), end + address().length() + BESIDE))
                        .find();
    }

    /** Returns the finding with the location of the address in the unit's text. */
    Finding at(Finding finding, String mend) {
        var start = unit.text().indexOf(address(), code.start());
        return start < 0
                ? finding
                : finding.at(unit.spot(start, start + address().length(), mend));
    }
}
