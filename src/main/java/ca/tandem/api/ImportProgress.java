package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.exchange.ImportOutcome;
import ca.tandem.exchange.ImportReport;
import ca.tandem.exchange.ImportState;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.util.List;

/**
 * Progress of an import, with the outcome for each file and posting.
 *
 * @param done the number of files with an outcome
 * @param total the number of all files
 * @param problem the reason of a failure, or null
 */
public record ImportProgress(
        long id,
        ImportState state,
        int done,
        int total,
        String problem,
        List<FileLine> files,
        List<PostingOutcome> postings) {

    /** The outcome for one file. */
    public record FileLine(String path, ImportOutcome outcome, String key, String lang, List<FindingNote> findings) {}

    /** The state in which the import left a posting. */
    public record PostingOutcome(String key, State state, List<FindingNote> findings) {}

    static ImportProgress of(ImportReport report, AnswerLanguage words) {
        var run = report.run();
        return new ImportProgress(
                run.getId(),
                run.getState(),
                run.getDone(),
                run.getTotal(),
                run.getProblem() == null ? null : words.sentence("problem." + run.getProblem()),
                report.files().stream()
                        .map(file -> new FileLine(
                                file.getPath(),
                                file.getOutcome(),
                                file.getKey(),
                                tag(file.getLanguage()),
                                notes(file.getFindings(), words)))
                        .toList(),
                report.postings().stream()
                        .map(posting -> new PostingOutcome(
                                posting.getKey(), posting.getState(), notes(posting.getFindings(), words)))
                        .toList());
    }

    private static String tag(Language language) {
        return language == null ? null : language.tag();
    }

    private static List<FindingNote> notes(List<Finding> findings, AnswerLanguage words) {
        return findings.stream().map(finding -> FindingNote.of(finding, words)).toList();
    }
}
