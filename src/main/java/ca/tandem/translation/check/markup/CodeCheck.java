package ca.tandem.translation.check.markup;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check that the translation has the same code and raw HTML as the source: nothing lost, nothing added. Code that consists of words, such as
 * the label of a button, may be translated.
 */
@ApplicationScoped
public class CodeCheck implements Check {

    private static final Pattern TAG = Pattern.compile("(?s)<\\s*(/?\\s*[a-zA-Z][a-zA-Z0-9]*)\\b.*");

    /** Elements that each language sets where it needs them: a raised ordinal, and a passage marked with its language. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)<sup>(?:er|re|e|es|ers|res|st|nd|rd|th)</sup>|<(span|i|em|q|cite)\\b[^<>]{0,200}?\\blang\\b[^<>]{0,200}+>[^<]{0,2000}+</\\1>");

    private static final Pattern WORDS = Pattern.compile("`\\s?\\p{L}[\\p{L}’']*+(?: \\p{L}[\\p{L}’']*+){0,9}+[ .…]?`");

    /** Elements of fine typography, which languages set differently. */
    private static final Set<String> FINE =
            Set.of("sup", "sub", "br", "span", "abbr", "em", "strong", "i", "b", "q", "cite");

    private record ProtectedCode(InlineCode code, String literal, String same) {

        static List<ProtectedCode> in(UnitText unit) {
            if (unit.inline().codes().stream().noneMatch(InlineCode::isProtected)) {
                return List.of();
            }
            var own = OWN.matcher(unit.text()).results().toList();
            return unit.inline().codes().stream()
                    .filter(InlineCode::isProtected)
                    .filter(code ->
                            own.stream().noneMatch(match -> code.start() >= match.start() && code.end() <= match.end()))
                    .map(code -> of(code, unit.inline().literal(code)))
                    .toList();
        }

        private static ProtectedCode of(InlineCode code, String literal) {
            var tag = TAG.matcher(literal);
            return new ProtectedCode(
                    code,
                    literal,
                    code.kind() == CodeKind.HTML && tag.matches()
                            ? "<" + tag.group(1).toLowerCase(Locale.ROOT)
                            : literal);
        }

        boolean isFormat() {
            return FINE.contains(same.replaceFirst("^</?", ""));
        }

        boolean isWords() {
            return code.kind() == CodeKind.CODE && WORDS.matcher(literal).matches();
        }

        /** Checks whether these are the words of a label, which begins with a capital letter. */
        boolean isLabel() {
            return Character.isUpperCase(literal.replace("`", "").strip().charAt(0));
        }
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return ValueMismatch.findings(
                checkedEdition,
                ProtectedCode::in,
                ProtectedCode::same,
                (one, other) -> one.same().equals(other.same()),
                CodeCheck::compared);
    }

    private static Stream<Finding> compared(ValueMismatch<ProtectedCode> difference) {
        var to = difference.to();
        var end = to.text().length();
        var lost = new ArrayList<>(difference.lost());
        var findings = new ArrayList<Finding>();
        for (var added : difference.added()) {
            var source = lost.stream()
                    .filter(code -> added.isWords() && code.isWords())
                    .findFirst();
            source.ifPresent(lost::remove);
            var spot = to.spot(added.code().start(), added.code().end(), null);
            if (source.isEmpty()) {
                findings.add(to.finding(added.isFormat() ? "code.format.foreign" : "code.foreign", added.literal())
                        .at(spot));
            } else if (!added.isLabel() || !source.get().isLabel()) {
                findings.add(to.finding("code.words", source.get().literal(), added.literal())
                        .at(spot));
            }
        }
        return Stream.concat(
                lost.stream().map(code -> to.finding(code.isFormat() ? "code.format.lost" : "code.lost", code.literal())
                        .at(to.spot(end, end, null))),
                findings.stream());
    }
}
