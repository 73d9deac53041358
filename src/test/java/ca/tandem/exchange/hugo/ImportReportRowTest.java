package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.IMPORTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REJECTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REPAIRED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.posting.EditionFixture;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how the report of an import groups, orders and filters what it lists. */
class ImportReportRowTest {

    private static final Finding WARNING = Finding.of("text.replaced", Language.FR, "file");
    private static final Finding ERROR = Finding.of("text.edited", Language.FR, "file");

    private static final List<ImportReportRow> ROWS = ImportReportRow.of(new ImportReport(
            null,
            List.of(
                    file("en", "same", UNCHANGED),
                    file("fr", "same", UNCHANGED),
                    file("en", "new", IMPORTED),
                    file("fr", "new", REPAIRED),
                    file("en", "edited", IMPORTED),
                    file("fr", "edited", REJECTED, ERROR),
                    file("en", "warned", IMPORTED),
                    new ImportedFile(1, HugoFileFixture.page("notes.md", "title: Notes"), REJECTED),
                    file("en", "lost", REJECTED, ERROR)),
            List.of(posting("same"), posting("new"), posting("edited"), posting("warned", WARNING))));

    private static ImportedFile file(String folder, String key, ImportOutcome outcome, Finding... findings) {
        var file = HugoFileFixture.file(folder, key);
        for (var finding : findings) {
            file = file.with(finding);
        }
        return new ImportedFile(1, file, outcome);
    }

    private static ImportedPosting posting(String key, Finding... findings) {
        return new ImportedPosting(
                1, EditionFixture.closing(key, EditionFixture.NOON, State.PUBLISHED), null, List.of(findings));
    }

    private static List<String> names(ImportFilter filter) {
        return ROWS.stream()
                .filter(filter::accepts)
                .map(row -> row.key() == null ? row.files().get(0).getPath() : row.key())
                .toList();
    }

    @Test
    void whatNeedsAttentionComesFirstAndErrorsBeforeAll() {
        assertThat(names(ImportFilter.ALL))
                .startsWith("edited", "notes.md", "lost", "warned")
                .endsWith("same")
                .hasSize(6);
        assertThat(ROWS.stream().filter(ImportReportRow::isFine))
                .extracting(ImportReportRow::key)
                .containsExactly("same");
    }

    @Test
    void aPostingHasBothItsFilesAndAFileOfNoPostingARowOfItsOwn() {
        var counts = new LinkedHashMap<String, Integer>();
        ROWS.forEach(row -> counts.put(row.key(), row.files().size()));

        assertThat(counts).containsEntry("new", 2).containsEntry("lost", 1).containsEntry(null, 1);
        assertThat(ROWS.stream().filter(row -> row.state() == null))
                .extracting(ImportReportRow::key)
                .containsExactlyInAnyOrder("lost", null);
    }

    @Test
    void eachFilterLetsThroughThePostingsWithItsOutcome() {
        assertThat(names(ImportFilter.ERRORS)).containsExactlyInAnyOrder("edited", "lost", "notes.md");
        assertThat(names(ImportFilter.WARNINGS)).contains("warned").doesNotContain("same", "edited");
        assertThat(names(ImportFilter.IMPORTED)).containsExactlyInAnyOrder("new", "edited", "warned");
        assertThat(names(ImportFilter.REPAIRED)).containsExactly("new");
        assertThat(names(ImportFilter.UNCHANGED)).containsExactly("same");
        assertThat(names(ImportFilter.REJECTED)).containsExactlyInAnyOrder("edited", "lost", "notes.md");
    }

    @Test
    void aFilterIsKnownByItsWordAndAnyOtherWordShowsAll() {
        assertThat(Arrays.stream(ImportFilter.values()).map(ImportFilter::word).map(ImportFilter::of))
                .containsExactly(ImportFilter.values());
        assertThat(ImportFilter.of("nonsense")).isEqualTo(ImportFilter.ALL);
        assertThat(ImportFilter.of(null)).isEqualTo(ImportFilter.ALL);
    }
}
