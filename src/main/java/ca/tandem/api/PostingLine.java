package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.List;

/** A posting in staff's list. */
public record PostingLine(
        String key,
        State state,
        int edition,
        long version,
        String sourceLanguage,
        Bilingual<String> title,
        String assignee,
        Instant due,
        FindingCounts findings) {

    /** How many findings of each severity there are. */
    public record FindingCounts(long errors, long warnings) {

        static FindingCounts of(List<Finding> findings) {
            var errors = findings.stream().filter(Finding::isError).count();
            return new FindingCounts(errors, findings.size() - errors);
        }
    }

    static PostingLine of(Edition edition, List<Finding> findings) {
        return new PostingLine(
                edition.getPosting().getKey(),
                edition.getState(),
                edition.getNumber(),
                edition.getVersion(),
                edition.getSourceLanguage().tag(),
                edition.getTexts().map(Text::title),
                null,
                null,
                FindingCounts.of(findings));
    }
}
