package ca.tandem.exchange.hugo;

import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of the report of an import: a posting with its files, or files of which no posting was made.
 *
 * @param key the key of the posting; null for a file that names none
 * @param state the state of the posting after the import; null if no posting was made
 * @param files the files, in the order of the import; empty if none has an outcome
 * @param findings the findings about the posting; those about its files are with them
 * @param outcomes the outcomes of the files
 */
public record ImportReportRow(
        String key, State state, List<ImportedFile> files, List<Finding> findings, Set<ImportOutcome> outcomes) {

    private static final Set<ImportOutcome> SETTLED = EnumSet.of(ImportOutcome.IMPORTED, ImportOutcome.UNCHANGED);

    /** The order of the report: what needs attention first, that with errors before all; the rest as it was imported. */
    private static final Comparator<ImportReportRow> ORDER = Comparator.comparing(ImportReportRow::isFine)
            .thenComparing(row -> !row.hasErrors())
            .thenComparing(row -> -row.all().count());

    public ImportReportRow {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        outcomes = Set.copyOf(outcomes);
    }

    /** Returns the rows of a report, those that need attention first. */
    public static List<ImportReportRow> of(ImportReport report) {
        var files = new LinkedHashMap<String, List<ImportedFile>>();
        for (var file : report.files()) {
            // A path is no key: a key has no dot and no slash.
            files.computeIfAbsent(file.getKey() == null ? file.getPath() : file.getKey(), name -> new ArrayList<>())
                    .add(file);
        }
        var rows = new ArrayList<ImportReportRow>();
        for (var posting : report.postings()) {
            var own = files.remove(posting.getKey());
            rows.add(row(posting.getKey(), posting.getState(), own == null ? List.of() : own, posting.getFindings()));
        }
        files.values().forEach(left -> rows.add(row(left.get(0).getKey(), null, left, List.of())));
        rows.sort(ORDER);
        return rows;
    }

    private static ImportReportRow row(String key, State state, List<ImportedFile> files, List<Finding> findings) {
        var outcomes = EnumSet.noneOf(ImportOutcome.class);
        files.forEach(file -> outcomes.add(file.getOutcome()));
        return new ImportReportRow(key, state, files, findings, outcomes);
    }

    /** Checks whether there is nothing to look at: every file was taken or is as before, and nothing was found. */
    public boolean isFine() {
        return all().findAny().isEmpty() && SETTLED.containsAll(outcomes);
    }

    /** Checks whether there are errors among the findings about the posting or its files. */
    public boolean hasErrors() {
        return all().anyMatch(Finding::isError);
    }

    /** Checks whether there are warnings among the findings about the posting or its files. */
    public boolean hasWarnings() {
        return all().anyMatch(finding -> !finding.isError());
    }

    private Stream<Finding> all() {
        return Stream.concat(findings.stream(), files.stream().flatMap(file -> file.getFindings().stream()));
    }
}
