package ca.tandem.translation.check.markup;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.AllowedHtml;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check that every image has an alternative text (WCAG 1.1.1) and comes from the portal itself; readers get a link in place of an external
 * one.
 */
@ApplicationScoped
public class ImageCheck implements Check {

    private static final Pattern SILENT =
            Pattern.compile("(?is)<img\\b(?![^>]*\\balt\\s*=\\s*(?:\"[^\"]*\\S|'[^']*\\S|[^\\s\"'>])).*");

    private static final Pattern SOURCE = Pattern.compile("(?is)<img\\b[^>]*?\\bsrc\\s*+=\\s*+[\"']?+([^\\s\"'>]*+)");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(unit -> unit.inline().codes().stream()
                .flatMap(code -> Stream.of(
                                isSilent(unit, code) ? unit.warning("image.alternative") : null,
                                AllowedHtml.isExternal(source(unit, code)) ? unit.warning("image.elsewhere") : null)
                        .filter(Objects::nonNull)
                        .map(finding -> finding.at(unit.spot(code.start(), code.end(), null)))));
    }

    private static boolean isSilent(UnitText unit, InlineCode code) {
        return (code.kind() == CodeKind.IMAGE && code.role() == CodeRole.ALONE)
                || (code.kind() == CodeKind.HTML
                        && SILENT.matcher(unit.inline().literal(code)).matches());
    }

    /** Returns the address of the image that begins or stands at a code; empty if there is none. */
    private static String source(UnitText unit, InlineCode code) {
        if (code.kind() == CodeKind.IMAGE && code.role() != CodeRole.CLOSE) {
            return code.destination();
        }
        var source = SOURCE.matcher(code.kind() == CodeKind.HTML ? unit.inline().literal(code) : "");
        return source.lookingAt() ? source.group(1) : "";
    }
}
