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
 * A posting in staff's list.
 *
 * @param assignee who has its task; null where nobody has
 * @param due the last day for it, in the portal's zone
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

    /** How many findings of each severity there are. */
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
