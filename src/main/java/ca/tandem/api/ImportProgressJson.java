package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportRun.ImportState;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.Imports.ImportReport;
import ca.tandem.workflow.State;
import java.util.List;

/**
 * Progress of an import, with the outcome for each file and posting.
 *
 * @param done the number of files with an outcome
 * @param total the number of all files
 * @param problem the reason of a failure, or null
 */
public record ImportProgressJson(
        long id,
        ImportState state,
        int done,
        int total,
        String problem,
        List<ImportedFileJson> files,
        List<ImportedPostingJson> postings) {

    /** The outcome for one file. */
    public record ImportedFileJson(
            String path, ImportOutcome outcome, String key, String lang, List<FindingJson> findings) {}

    /** The state in which the import left a posting. */
    public record ImportedPostingJson(String key, State state, List<FindingJson> findings) {}

    static ImportProgressJson of(ImportReport report, ResponseLanguage words) {
        var run = report.run();
        return new ImportProgressJson(
                run.getId(),
                run.getState(),
                run.getDone(),
                run.getTotal(),
                run.getProblem() == null ? null : words.message("problem." + run.getProblem()),
                report.files().stream()
                        .map(file -> new ImportedFileJson(
                                file.getPath(),
                                file.getOutcome(),
                                file.getKey(),
                                tag(file.getLanguage()),
                                FindingJson.of(file.getFindings(), words)))
                        .toList(),
                report.postings().stream()
                        .map(posting -> new ImportedPostingJson(
                                posting.getKey(), posting.getState(), FindingJson.of(posting.getFindings(), words)))
                        .toList());
    }

    private static String tag(Language language) {
        return language == null ? null : language.tag();
    }
}
