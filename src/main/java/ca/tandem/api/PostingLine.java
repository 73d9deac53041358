package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.task.Assigning;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.time.LocalDate;
import java.util.List;

/**
 * A posting in the staff's list.
 *
 * @param assignee the assignee of its task, or null
 * @param due the due day of the task, in the portal's time zone, or null
 */
public record PostingLine(
        String key,
        State state,
        int edition,
        long version,
        String sourceLanguage,
        Bilingual<String> title,
        String assignee,
        LocalDate due,
        FindingCounts findings) {

    /** The number of findings by severity. */
    public record FindingCounts(long errors, long warnings) {

        static FindingCounts of(List<Finding> findings) {
            var errors = findings.stream().filter(Finding::isError).count();
            return new FindingCounts(errors, findings.size() - errors);
        }
    }

    static PostingLine of(Edition edition, Assigning.Assignment task, List<Finding> findings) {
        return new PostingLine(
                edition.getPosting().getKey(),
                edition.getState(),
                edition.getNumber(),
                edition.getVersion(),
                edition.getSourceLanguage().tag(),
                edition.getTexts().map(Text::title),
                task.assignee(),
                task.due(),
                FindingCounts.of(findings));
    }
}
