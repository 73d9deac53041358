package ca.tandem.translation.check.markup;

import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.link.LinkTarget;
import ca.tandem.translation.text.AllowedHtml;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check that every image has an alternative text (WCAG 1.1.1) that is more than the name of its file, and that it leads somewhere; readers
 * get a link in place of an image of another site.
 */
@ApplicationScoped
public class ImageCheck implements Check {

    private static final Pattern SILENT =
            Pattern.compile("(?is)<img\\b(?![^>]*\\balt\\s*=\\s*(?:\"[^\"]*\\S|'[^']*\\S|[^\\s\"'>])).*");

    private static final Pattern SOURCE = Pattern.compile("(?is)<img\\b[^>]*?\\bsrc\\s*+=\\s*+[\"']?+([^\\s\"'>]*+)");

    private static final Pattern ALTERNATIVE =
            Pattern.compile("(?is)<img\\b[^>]*?\\balt\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)\\s*+[\\w()%.·-]{1,200}\\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\\s*+");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(unit -> unit.inline().codes().stream()
                // A file of the posting has an alternative text of its own.
                .filter(code -> PostingFiles.reference(source(unit, code)).isEmpty())
                .flatMap(code -> Stream.of(
                                isSilent(unit, code) ? unit.finding("image.alternative") : null,
                                AllowedHtml.isExternal(source(unit, code)) ? unit.finding("image.elsewhere") : null,
                                LinkTarget.isNowhere(source(unit, code)) ? unit.finding("image.nowhere") : null,
                                FILE_NAME.matcher(alternative(unit, code)).matches()
                                        ? unit.finding(
                                                "image.filename",
                                                alternative(unit, code).strip())
                                        : null)
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

    /** Returns the words of the image that begins or stands at a code; empty if there are none. */
    private static String alternative(UnitText unit, InlineCode code) {
        if (code.kind() == CodeKind.IMAGE && code.role() == CodeRole.OPEN) {
            var end = unit.text().indexOf(']', code.end());
            return end < 0 ? "" : unit.text().substring(code.end(), end);
        }
        var words =
                ALTERNATIVE.matcher(code.kind() == CodeKind.HTML ? unit.inline().literal(code) : "");
        return !words.lookingAt() ? "" : words.group(1) == null ? words.group(2) : words.group(1);
    }
}
