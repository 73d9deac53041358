package ca.tandem.web.proposal;

import ca.tandem.common.Sha256;
import ca.tandem.exchange.hugo.ImportRun;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.Postings;
import ca.tandem.translation.proposal.Confidence;
import ca.tandem.translation.proposal.FactProposal;
import ca.tandem.translation.proposal.ProposalRound;
import ca.tandem.translation.proposal.ProposalRound.RoundResult;
import ca.tandem.translation.proposal.ProposedFacts;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts that the texts of an import state, posting by posting, to take together what is equally sure. */
@Named
@RequestScoped
public class ImportProposals {

    /** Number of postings of the import that a page looks at, and so the most that one request changes. */
    private static final int PAGE_SIZE = 100;

    @Inject
    Imports imports;

    @Inject
    Postings postings;

    @Inject
    ProposedFacts proposedFacts;

    @Inject
    ProposalRound proposalRound;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private ImportRun run;
    private int number;
    private List<PostingProposals> rows = List.of();
    private String seen;

    /**
     * A posting with its proposals.
     *
     * @param edition the edition whose texts were read
     * @param proposals the proposals that the user may take; not empty
     */
    public record PostingProposals(Edition edition, List<FactProposal> proposals) {}

    @PostConstruct
    void open() {
        if (account.isAuthor() && page.getName().matches("\\d{1,18}")) {
            run = imports.run(Long.parseLong(page.getName())).orElse(null);
        }
        number = Paging.number(request.getParameter("page"));
        if (run != null) {
            var keys = imports.keys(run.getId(), (number - 1) * PAGE_SIZE, PAGE_SIZE);
            var found = postings.of(keys);
            rows = keys.stream()
                    .flatMap(key -> Optional.ofNullable(found.get(key)).flatMap(this::row).stream())
                    .toList();
        }
        seen = versions();
    }

    private Optional<PostingProposals> row(PostingEditions editions) {
        return editions.current()
                .filter(edition -> proposedFacts
                        .refusalsAsRead(editions, edition, account.actor())
                        .isEmpty())
                .map(edition -> new PostingProposals(edition, proposedFacts.of(edition)))
                .filter(row -> !row.proposals().isEmpty());
    }

    /** Returns a hash of all that is shown, by which a form tells whether it is still so. */
    private String versions() {
        return Sha256.hex(rows.stream()
                .map(row -> row.edition().getPosting().getKey() + " "
                        + row.edition().getVersion())
                .collect(Collectors.joining("\n")));
    }

    /** Answers 404 if an author requests an import that does not exist. */
    public void load() {
        if (run == null && account.isAuthor()) {
            navigation.notFound();
        }
    }

    /** Takes the proposals of this page that are equally sure. */
    public void take(Confidence confidence) {
        if (!versions().equals(seen)) {
            statusMessages.addError(pageTexts.domain("problem.stale"));
            return;
        }
        var keys = rows.stream().map(row -> row.edition().getPosting().getKey()).toList();
        var reason = pageTexts.staff("proposals.reason");
        serviceCall
                .call(() -> proposalRound.takeAll(keys, confidence, reason, account.actor()))
                .ifPresent(this::tell);
    }

    private void tell(RoundResult result) {
        if (result.facts() > 0) {
            flashMessages.addSuccess(pageTexts.staff("proposals.round.taken", result.facts(), result.postings()));
        }
        result.refused()
                .forEach((key, refusals) -> flashMessages.addWarning(
                        pageTexts.staff("proposals.round.refused", key, pageTexts.refusals(refusals))));
        navigation.to(getPaging().at(number));
    }

    /** Returns the postings with proposals that the user may take. */
    public List<PostingProposals> getRows() {
        return rows;
    }

    /** Returns the degrees of confidence that some proposal of the page has. */
    public List<Confidence> getConfidences() {
        return Stream.of(Confidence.values())
                .filter(confidence -> count(confidence) > 0)
                .toList();
    }

    /** Counts the proposals of the page with the given confidence. */
    public long count(Confidence confidence) {
        return rows.stream()
                .flatMap(row -> row.proposals().stream())
                .filter(proposal -> proposal.confidence() == confidence)
                .count();
    }

    public Paging getPaging() {
        return new Paging(
                number,
                imports.countPostings(run.getId()),
                PAGE_SIZE,
                Paging.after(Page.IMPORT_FACTS.path(page.getLanguage(), page.getName())));
    }

    public ImportRun getRun() {
        return run;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
