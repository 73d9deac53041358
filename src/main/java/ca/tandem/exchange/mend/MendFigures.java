package ca.tandem.exchange.mend;

import ca.tandem.exchange.mend.MendedPosting.MendOutcome;
import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * The figures of a mend.
 *
 * @param groups the postings by outcome and reason, the most first
 */
public record MendFigures(List<OutcomeGroup> groups) {

    /**
     * The postings with one outcome for one reason.
     *
     * @param refusal the reason why they were left as they were; null if they were not
     * @param revised whether a revision was begun for each of them
     * @param places the number of places that were mended in them
     */
    public record OutcomeGroup(MendOutcome outcome, Refusal refusal, boolean revised, long postings, long places) {}

    public MendFigures {
        groups = List.copyOf(groups);
    }

    /** Returns the number of postings with an outcome. */
    public long postings(MendOutcome outcome) {
        return of(outcome).stream().mapToLong(OutcomeGroup::postings).sum();
    }

    /** Returns the number of places in postings with an outcome. */
    public long places(MendOutcome outcome) {
        return of(outcome).stream().mapToLong(OutcomeGroup::places).sum();
    }

    /** Returns the number of mended postings for which a revision was begun. */
    public long getRevised() {
        return of(MendOutcome.MENDED).stream()
                .filter(OutcomeGroup::revised)
                .mapToLong(OutcomeGroup::postings)
                .sum();
    }

    /** Returns the postings that were left as they were when the mend went through, by reason. */
    public List<OutcomeGroup> getRefused() {
        return of(MendOutcome.REFUSED);
    }

    /** Returns the number of all postings that have an outcome. */
    public long getAll() {
        return groups.stream().mapToLong(OutcomeGroup::postings).sum();
    }

    private List<OutcomeGroup> of(MendOutcome outcome) {
        return groups.stream().filter(group -> group.outcome() == outcome).toList();
    }
}
