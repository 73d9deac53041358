package ca.tandem.board;

import ca.tandem.board.MatrixLine.Part;
import ca.tandem.board.MatrixLine.Side;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRegister;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.Sheet;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The matrix: every posting with its missing or stale parts in each language, those with most work left first, then the least recently
 * changed. The number of queries does not depend on the number of postings. The checks run for the postings of the page only, so their
 * findings are shown but cannot be sorted by.
 */
@ApplicationScoped
@Transactional
public class Matrix {

    @Inject
    PostingRegister register;

    @Inject
    MatrixRows rows;

    @Inject
    Translating translating;

    @Inject
    Checks checks;

    /**
     * One page of lines.
     *
     * @param total the number of lines on all pages
     */
    public record Lines(List<MatrixLine> lines, long total) {}

    /**
     * Returns a page of postings.
     *
     * @param page the page number, from 1
     * @param size the number of lines per page
     */
    public Lines find(MatrixQuestion question, int page, int size) {
        var lacks = rows.lacks(question.state());
        var ids = register.ids(question.state(), question.words()).stream()
                .filter(lacks::containsKey)
                .filter(id -> question.need() == null || lacks.get(id).has(question.need(), question.language()))
                .sorted(Comparator.comparing((Long id) -> lacks.get(id).amount(), Comparator.reverseOrder()))
                .toList();
        var shown = ids.stream().skip((page - 1L) * size).limit(size).toList();
        var editions = rows.editions(shown).stream().collect(Collectors.toMap(Edition::getId, Function.identity()));
        var sheets = translating.sheets(List.copyOf(editions.values()));
        return new Lines(
                shown.stream()
                        .filter(editions::containsKey)
                        .map(id -> line(editions.get(id), sheets.get(id)))
                        .toList(),
                ids.size());
    }

    private MatrixLine line(Edition edition, Sheet sheet) {
        var findings = checks.findings(edition, sheet);
        return new MatrixLine(edition, Bilingual.of(language -> side(edition, sheet, findings, language)));
    }

    private static Side side(Edition edition, Sheet sheet, List<Finding> findings, Language language) {
        var isSource = language == edition.getSourceLanguage();
        // Findings about both languages or the facts count for the target language, where they are fixed.
        var ours = findings.stream()
                .filter(finding -> finding.language() == language || (finding.language() == null && !isSource))
                .collect(Collectors.partitioningBy(Finding::isError, Collectors.counting()));
        return new Side(
                language,
                isSource,
                missing(edition, language),
                isSource ? Map.of() : units(sheet),
                ours.get(true),
                ours.get(false));
    }

    private static EnumSet<Part> missing(Edition edition, Language language) {
        var text = edition.textIn(language);
        var missing = EnumSet.noneOf(Part.class);
        if (text.title().isEmpty()) {
            missing.add(Part.TITLE);
        }
        if (text.description().isEmpty()) {
            missing.add(Part.DESCRIPTION);
        }
        if (text.body().isBlank()) {
            missing.add(Part.BODY);
        }
        return missing;
    }

    private static Map<Status, Long> units(Sheet sheet) {
        return sheet.standing().stream()
                .filter(unit -> !unit.isLeftOut())
                .collect(Collectors.groupingBy(
                        Unit::getStatus, () -> new EnumMap<>(Status.class), Collectors.counting()));
    }
}
