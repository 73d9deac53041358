package ca.tandem.translation.check.markup;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.AllowedHtml;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineCode.CodeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check for raw HTML that would never reach readers, because a published text may not contain it. */
@ApplicationScoped
public class HtmlCheck implements Check {

    private static final Pattern OPENING = Pattern.compile("<([a-zA-Z][a-zA-Z0-9-]*)[^>]*>");
    private static final Set<String> ALLOWED = Set.copyOf(AllowedHtml.ELEMENTS);

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Stream.concat(
                checkedEdition.allUnitTexts().flatMap(HtmlCheck::inUnit),
                Arrays.stream(Language.values()).flatMap(language -> betweenUnits(checkedEdition, language)));
    }

    private static Stream<Finding> inUnit(UnitText unit) {
        return unit.inline().codes().stream()
                .filter(code -> code.kind() == CodeKind.HTML)
                .flatMap(code -> openings(unit.inline().literal(code))
                        .map(tag -> tag.group(1))
                        .filter(HtmlCheck::isRefused)
                        .map(element ->
                                unit.finding("html.refused", element).at(unit.spot(code.start(), code.end(), null))));
    }

    /** Returns the findings for blocks of HTML without words, which are not units. */
    private static Stream<Finding> betweenUnits(CheckedEdition checkedEdition, Language language) {
        return checkedEdition.outlines().get(language).html().stream()
                .filter(html -> checkedEdition
                        .unitTexts(language)
                        .noneMatch(unit -> unit.block().kind() == BlockKind.HTML && html.contains(unit.text())))
                .flatMap(html -> openings(html).map(tag -> tag.group(1)))
                .filter(HtmlCheck::isRefused)
                .distinct()
                .map(element -> Finding.of("html.refused", language, "body", element));
    }

    /** Finds opening tags. None begins after the last mark that ends a tag. */
    private static Stream<MatchResult> openings(String html) {
        return OPENING.matcher(html).region(0, html.lastIndexOf('>') + 1).results();
    }

    private static boolean isRefused(String element) {
        return !ALLOWED.contains(element.toLowerCase(Locale.ROOT));
    }
}
