package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Correction;
import ca.tandem.posting.CorrectionService;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.AutomaticArchiving;
import ca.tandem.workflow.Action;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** The pending items that are not editions in work: corrections, emergencies to be approved later, and upcoming automatic archiving. */
@Named
@RequestScoped
public class PendingItems {

    /**
     * A posting that will be archived automatically.
     *
     * @param edition the public edition
     * @param at the instant of archiving
     */
    public record ArchivingRow(Edition edition, Instant at) {}

    @Inject
    Postings postings;

    @Inject
    CorrectionService correctionService;

    @Inject
    PostingWorkflow workflow;

    @Inject
    AutomaticArchiving automaticArchiving;

    @Inject
    CurrentAccount account;

    private List<Edition> emergencies = List.of();
    private List<Edition> confirmable = List.of();
    private List<Correction> asked = List.of();
    private List<ArchivingRow> upcomingArchiving = List.of();

    @PostConstruct
    void load() {
        if (account.isApprover() || account.isAdministrator()) {
            emergencies = postings.unconfirmed();
        }
        if (account.isApprover()) {
            asked = correctionService.decidable(account.actor());
            confirmable = emergencies.stream()
                    .filter(edition -> workflow.refusals(edition, Action.CONFIRM, account.actor())
                            .isEmpty())
                    .toList();
        }
        if (account.isAdministrator()) {
            var upcoming = automaticArchiving.upcoming();
            var editions = postings.of(upcoming.stream()
                    .map(AutomaticArchiving.UpcomingArchiving::key)
                    .toList());
            upcomingArchiving = upcoming.stream()
                    .flatMap(upcomingArchiving -> editions.get(upcomingArchiving.key()).shown().stream()
                            .map(edition -> new ArchivingRow(edition, upcomingArchiving.at())))
                    .toList();
        }
    }

    /** Returns the editions published as an emergency and not yet approved by somebody else. */
    public List<Edition> getEmergencies() {
        return emergencies;
    }

    /** Returns the emergencies that the user may approve afterwards. */
    public List<Edition> getConfirmable() {
        return confirmable;
    }

    /** Returns the corrections that wait for the user's decision. */
    public List<Correction> getCorrections() {
        return asked;
    }

    /** Returns the postings that will soon be archived automatically, the next first. */
    public List<ArchivingRow> getUpcomingArchiving() {
        return upcomingArchiving;
    }
}
