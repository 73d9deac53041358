package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Finding;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.workflow.State;
import java.time.LocalDate;
import java.util.List;

/**
 * A posting in the staff's list.
 *
 * @param assignee the assignee of its task, or null
 * @param due the due day of the task, in the portal's time zone, or null
 */
public record PostingItemJson(
        String key,
        State state,
        int edition,
        long version,
        String sourceLanguage,
        Bilingual<String> title,
        String assignee,
        LocalDate due,
        FindingCountsJson findings) {

    /** The number of findings by severity. */
    public record FindingCountsJson(long errors, long warnings) {

        static FindingCountsJson of(List<Finding> findings) {
            var errors = findings.stream().filter(Finding::isError).count();
            return new FindingCountsJson(errors, findings.size() - errors);
        }
    }

    static PostingItemJson of(Edition edition, TaskAssignment.Assignment task, List<Finding> findings) {
        return new PostingItemJson(
                edition.getPosting().getKey(),
                edition.getState(),
                edition.getNumber(),
                edition.getVersion(),
                edition.getSourceLanguage().tag(),
                edition.getTexts().map(PostingText::title),
                task.assignee(),
                task.due(),
                FindingCountsJson.of(findings));
    }
}
