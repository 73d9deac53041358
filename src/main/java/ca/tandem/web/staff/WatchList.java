package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Correction;
import ca.tandem.posting.Corrections;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Retirement;
import ca.tandem.workflow.Action;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** What is not an edition in work and still waits for somebody: corrections, emergencies to be approved afterwards, coming archiving. */
@Named
@RequestScoped
public class WatchList {

    /**
     * What will be archived by itself.
     *
     * @param edition what readers see
     * @param at when
     */
    public record Leaving(Edition edition, Instant at) {}

    @Inject
    Postings postings;

    @Inject
    Corrections corrections;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Retirement retirement;

    @Inject
    CurrentAccount account;

    private List<Edition> emergencies = List.of();
    private List<Edition> confirmable = List.of();
    private List<Correction> asked = List.of();
    private List<Leaving> leaving = List.of();

    @PostConstruct
    void load() {
        if (account.isApprover() || account.isAdministrator()) {
            emergencies = postings.unconfirmed();
        }
        if (account.isApprover()) {
            asked = corrections.decidable(account.actor());
            confirmable = emergencies.stream()
                    .filter(edition -> workflow.refusals(edition, Action.CONFIRM, account.actor())
                            .isEmpty())
                    .toList();
        }
        if (account.isAdministrator()) {
            leaving = retirement.ahead().stream()
                    .flatMap(ahead -> postings.publicEdition(ahead.key()).stream()
                            .map(edition -> new Leaving(edition, ahead.at())))
                    .toList();
        }
    }

    /** What was published in an emergency and nobody else has approved since. */
    public List<Edition> getEmergencies() {
        return emergencies;
    }

    /** Those that this person may approve afterwards. */
    public List<Edition> getConfirmable() {
        return confirmable;
    }

    /** The corrections that wait for this person's decision. */
    public List<Correction> getCorrections() {
        return asked;
    }

    /** What will be archived by itself before long, the next first. */
    public List<Leaving> getLeaving() {
        return leaving;
    }
}
