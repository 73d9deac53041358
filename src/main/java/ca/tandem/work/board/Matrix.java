package ca.tandem.work.board;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingList;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.work.board.MatrixRow.LanguageCompleteness;
import ca.tandem.work.board.MatrixRow.TextPart;
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
    PostingList register;

    @Inject
    MatrixRepository rows;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Checks checks;

    /**
     * One page of lines.
     *
     * @param total the number of lines on all pages
     */
    public record MatrixResult(List<MatrixRow> lines, long total) {}

    /**
     * Returns a page of postings.
     *
     * @param page the page number, from 1
     * @param size the number of lines per page
     */
    public MatrixResult find(MatrixFilter question, int page, int size) {
        var lacks = rows.missingParts(question.state());
        var ids = register.ids(question.state(), question.words()).stream()
                .filter(lacks::containsKey)
                .filter(id -> question.need() == null || lacks.get(id).has(question.need(), question.language()))
                .sorted(Comparator.comparing((Long id) -> lacks.get(id).amount(), Comparator.reverseOrder()))
                .toList();
        var shown = ids.stream().skip((page - 1L) * size).limit(size).toList();
        var editions = rows.editions(shown).stream().collect(Collectors.toMap(Edition::getId, Function.identity()));
        var sheets = unitTranslation.unitsByEdition(List.copyOf(editions.values()));
        return new MatrixResult(
                shown.stream()
                        .filter(editions::containsKey)
                        .map(id -> line(editions.get(id), sheets.get(id)))
                        .toList(),
                ids.size());
    }

    private MatrixRow line(Edition edition, EditionUnits editionUnits) {
        var findings = checks.findings(edition, editionUnits);
        return new MatrixRow(edition, Bilingual.of(language -> side(edition, editionUnits, findings, language)));
    }

    private static LanguageCompleteness side(
            Edition edition, EditionUnits editionUnits, List<Finding> findings, Language language) {
        var isSource = language == edition.getSourceLanguage();
        // Findings about both languages or the facts count for the target language, where they are fixed.
        var ours = findings.stream()
                .filter(finding -> finding.language() == language || (finding.language() == null && !isSource))
                .collect(Collectors.partitioningBy(Finding::isError, Collectors.counting()));
        return new LanguageCompleteness(
                language,
                isSource,
                missing(edition, language),
                isSource ? Map.of() : units(editionUnits),
                ours.get(true),
                ours.get(false));
    }

    private static EnumSet<TextPart> missing(Edition edition, Language language) {
        var postingText = edition.textIn(language);
        var missing = EnumSet.noneOf(TextPart.class);
        if (postingText.title().isEmpty()) {
            missing.add(TextPart.TITLE);
        }
        if (postingText.description().isEmpty()) {
            missing.add(TextPart.DESCRIPTION);
        }
        if (postingText.body().isBlank()) {
            missing.add(TextPart.BODY);
        }
        return missing;
    }

    private static Map<UnitStatus, Long> units(EditionUnits editionUnits) {
        return editionUnits.activeUnits().stream()
                .filter(unit -> !unit.isLeftOut())
                .collect(Collectors.groupingBy(
                        Unit::getStatus, () -> new EnumMap<>(UnitStatus.class), Collectors.counting()));
    }
}
