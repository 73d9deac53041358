package ca.tandem.translation.check.markup;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.Outline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check that both texts have the same structure: headings, their levels and ids, list items, tables, code, images and emphasis. */
@ApplicationScoped
public class StructureCheck implements Check {

    /** Kinds of blocks that Markdown shapes; title and description are fields of their own. */
    private static final Set<BlockKind> HAVE_FORM =
            EnumSet.complementOf(EnumSet.of(BlockKind.TITLE, BlockKind.DESCRIPTION));

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        if (checkedEdition.texts().en().body().isBlank()
                || checkedEdition.texts().fr().body().isBlank()) {
            return Stream.empty();
        }
        var bodies = checkedEdition.outlines();
        var units = checkedEdition
                .pairs()
                .flatMap(pair ->
                        compared(pair.get(checkedEdition.source()), pair.get(checkedEdition.target())).stream());
        return Stream.of(
                        units,
                        counts(checkedEdition, bodies, "markdown.headings", outline -> outline.headings()
                                .size()),
                        counts(checkedEdition, bodies, "markdown.items", Outline::items),
                        counts(checkedEdition, bodies, "markdown.tables", Outline::tables),
                        counts(checkedEdition, bodies, "markdown.images", Outline::images),
                        counts(checkedEdition, bodies, "markdown.code", outline -> outline.code()
                                .size()),
                        ids(checkedEdition, bodies))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> counts(
            CheckedEdition checkedEdition, Bilingual<Outline> bodies, String code, ToIntFunction<Outline> counted) {
        var from = counted.applyAsInt(bodies.get(checkedEdition.source()));
        var to = counted.applyAsInt(bodies.get(checkedEdition.target()));
        return from == to ? Stream.empty() : Stream.of(Finding.of(code, checkedEdition.target(), "body", from, to));
    }

    /** Compares the ids that the author gave to headings, which links from elsewhere name. */
    private static Stream<Finding> ids(CheckedEdition checkedEdition, Bilingual<Outline> bodies) {
        var lost = new LinkedHashSet<>(bodies.get(checkedEdition.source()).headingIds());
        bodies.get(checkedEdition.target()).headingIds().forEach(lost::remove);
        return lost.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "markdown.ids",
                        checkedEdition.target(),
                        "body",
                        lost.stream().map(id -> "{#" + id + "}").collect(Collectors.joining(", "))));
    }

    private static List<Finding> compared(UnitText from, UnitText to) {
        var findings = new ArrayList<Finding>();
        var one = from.block();
        var other = to.block();
        if (one.kind() != other.kind() && HAVE_FORM.contains(one.kind())) {
            findings.add(to.finding("markdown.kind."
                    + one.kind().name().toLowerCase(Locale.ROOT).replace('_', '.')));
        } else if (one.kind() == BlockKind.HEADING
                && other.kind() == BlockKind.HEADING
                && one.level() != other.level()) {
            findings.add(to.finding("markdown.level", one.level(), other.level()));
        }
        if (stretches(from) != stretches(to)) {
            findings.add(to.finding("markdown.emphasis", stretches(from), stretches(to)));
        }
        return findings;
    }

    private static int stretches(UnitText unit) {
        return (int) unit.inline().codes().stream()
                .filter(code -> code.role() == CodeRole.OPEN
                        && (code.kind() == CodeKind.STRONG || code.kind() == CodeKind.EMPHASIS))
                .count();
    }
}
