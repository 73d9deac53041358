package ca.tandem.translation.check;

import ca.tandem.translation.proofreading.ProofreadMatch;
import ca.tandem.translation.proofreading.ProofreadText;
import ca.tandem.translation.proofreading.ProofreadText.MarkupRange;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A unit's text as the engine for spelling and grammar gets it, and the findings that its matches are. */
final class ProofreadUnit {

    /** Stand-in for code or an address: a noun that the engine knows in both languages. */
    private static final String STAND_IN = "X";

    private static final String NO_BREAK_SPACE = "\u00a0";

    private ProofreadUnit() {}

    /** Returns the text with its Markdown, code and addresses as markup. */
    static ProofreadText of(UnitText unit) {
        var markup = new ArrayList<MarkupRange>();
        var done = 0;
        for (var code : unit.inline().codes()) {
            addMasked(markup, unit, done, code.start());
            markup.add(new MarkupRange(code.start(), code.end(), standIn(code.kind(), code.role())));
            done = code.end();
        }
        addMasked(markup, unit, done, unit.text().length());
        return new ProofreadText(unit.language(), unit.text(), markup);
    }

    private static String standIn(CodeKind kind, CodeRole role) {
        if (kind == CodeKind.BREAK) {
            return "\n";
        }
        return role == CodeRole.ALONE && kind != CodeKind.HTML ? STAND_IN : "";
    }

    /** Adds what is masked between two codes: addresses, entities, style sheets. */
    private static void addMasked(List<MarkupRange> markup, UnitText unit, int from, int to) {
        var at = from;
        while (at < to) {
            var end = at + 1;
            if (unit.maskedText().charAt(at) != unit.text().charAt(at)) {
                while (end < to && unit.maskedText().charAt(end) != unit.text().charAt(end)) {
                    end++;
                }
                var isSpace = unit.maskedText().charAt(at) != InlineMarkdown.PLACEHOLDER;
                markup.add(new MarkupRange(at, end, isSpace ? NO_BREAK_SPACE : STAND_IN));
            }
            at = end;
        }
    }

    /** Returns a match as a finding at its place, with the likeliest replacement as its mend. */
    static Finding finding(UnitText unit, ProofreadMatch match) {
        var words = unit.text().substring(match.start(), match.end());
        var replacements = match.replacements();
        return unit.finding(
                        "language." + match.kind().name().toLowerCase(Locale.ROOT),
                        words,
                        replacements.isEmpty() ? "–" : String.join(" / ", replacements),
                        match.explanation(),
                        match.rule())
                .at(unit.spot(match.start(), match.end(), replacements.isEmpty() ? null : replacements.get(0)));
    }
}
