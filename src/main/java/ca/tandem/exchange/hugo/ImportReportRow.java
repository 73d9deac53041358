package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.util.EnumSet;
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
 * @param mendable those of them that a mend replaces at once, by kind and text
 */
public record ImportReportRow(
        String key, State state, List<ImportedFile> files, List<Finding> findings, List<MendableFindings> mendable) {

    private static final Set<ImportOutcome> SETTLED = EnumSet.of(ImportOutcome.IMPORTED, ImportOutcome.UNCHANGED);

    public ImportReportRow {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        mendable = List.copyOf(mendable);
    }

    /** Returns a row; without a posting, the key is that of the files. */
    static ImportReportRow of(String key, ImportedPosting posting, List<ImportedFile> files) {
        return posting == null
                ? new ImportReportRow(key, null, files, List.of(), List.of())
                : new ImportReportRow(key, posting.getState(), files, posting.getFindings(), posting.getMendable());
    }

    /** Returns the number of places of a kind in a text that a mend replaces, as far as the report knows. */
    public int countMendable(String code, Language language) {
        return mendable.stream()
                .filter(kind -> kind.isOf(code, language))
                .mapToInt(MendableFindings::getPlaces)
                .sum();
    }

    /** Checks whether there is nothing to look at: every file was taken or is as before, and nothing was found. */
    public boolean isFine() {
        return all().findAny().isEmpty()
                && files.stream().map(ImportedFile::getOutcome).allMatch(SETTLED::contains);
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
