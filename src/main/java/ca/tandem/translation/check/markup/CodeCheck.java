package ca.tandem.translation.check.markup;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
import ca.tandem.translation.text.InlineCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check that the translation has the same code and raw HTML as the source: nothing lost, nothing added. */
@ApplicationScoped
public class CodeCheck implements Check {

    private static final Pattern TAG = Pattern.compile("(?s)<\\s*(/?\\s*[a-zA-Z][a-zA-Z0-9]*)\\b.*");

    /** Elements of fine typography, for which a difference is only a warning: an ordinal is raised in one language and not in the other. */
    private static final Set<String> FINE =
            Set.of("sup", "sub", "br", "span", "abbr", "em", "strong", "i", "b", "q", "cite");

    private record ProtectedCode(InlineCode code, String literal, String same) {

        static List<ProtectedCode> in(UnitText unit) {
            return unit.inline().codes().stream()
                    .filter(InlineCode::isProtected)
                    .map(code -> of(code, unit.inline().literal(code)))
                    .toList();
        }

        private static ProtectedCode of(InlineCode code, String literal) {
            var tag = TAG.matcher(literal);
            return new ProtectedCode(
                    code,
                    literal,
                    code.kind() == InlineCode.CodeKind.HTML && tag.matches()
                            ? "<" + tag.group(1).toLowerCase(Locale.ROOT)
                            : literal);
        }

        Severity severity() {
            return FINE.contains(same.replaceFirst("^</?", "")) ? Severity.WARNING : Severity.ERROR;
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
        return Stream.concat(
                difference.lost().stream()
                        .map(protectedCode -> finding("code.lost", protectedCode, to, to.spot(end, end, null))),
                difference.added().stream()
                        .map(protectedCode -> finding(
                                "code.foreign",
                                protectedCode,
                                to,
                                to.spot(
                                        protectedCode.code().start(),
                                        protectedCode.code().end(),
                                        null))));
    }

    private static Finding finding(
            String code, ProtectedCode protectedCode, UnitText to, Finding.FindingLocation findingLocation) {
        return new Finding(
                code,
                protectedCode.severity(),
                to.language(),
                to.place(),
                findingLocation,
                List.of(protectedCode.literal()));
    }
}
