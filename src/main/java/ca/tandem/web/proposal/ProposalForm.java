package ca.tandem.web.proposal;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Fact;
import ca.tandem.translation.proposal.FactProposal;
import ca.tandem.translation.proposal.ProposedFacts;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The form that shows an author what the texts of the posting say of facts that it lacks, to take one or all of them. */
@Named
@RequestScoped
public class ProposalForm {

    @Inject
    CurrentPosting posting;

    @Inject
    ProposedFacts proposedFacts;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private List<FactProposal> proposals;
    private long seen;

    @PostConstruct
    void open() {
        var edition = posting.edition();
        seen = edition.map(Edition::getVersion).orElse(0L);
        proposals = edition.filter(this::isOpen).map(proposedFacts::of).orElse(List.of());
    }

    private boolean isOpen(Edition edition) {
        return proposedFacts
                .refusalsAsRead(posting.editions(), edition, account.actor())
                .isEmpty();
    }

    /** Returns the proposals that the user may take now. */
    public List<FactProposal> getProposals() {
        return proposals;
    }

    /** Takes the proposal of one fact. */
    public void take(Fact fact) {
        take(Set.of(fact));
    }

    /** Takes all proposals. */
    public void takeAll() {
        take(proposals.stream().map(FactProposal::fact).collect(Collectors.toSet()));
    }

    private void take(Set<Fact> facts) {
        var reason = pageTexts.staff("proposals.reason");
        if (serviceCall.run(() -> proposedFacts.take(page.getName(), seen, facts, reason, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("proposals.taken", facts.size()));
            navigation.to(page.path("EDITION", page.getName()) + "#facts-label");
        }
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
