package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Addresses;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.translation.check.Acceptances;
import ca.tandem.translation.check.Assessed;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Navigation;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What an approver looks at before deciding: what changes for readers, both languages as they will see them, and the findings. */
@Named
@RequestScoped
public class ApprovalDesk {

    @Inject
    Postings postings;

    @Inject
    Publications publications;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Acceptances acceptances;

    @Inject
    Markdown markdown;

    @Inject
    Accounts accounts;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Navigation navigation;

    private Edition edition;
    private Publication shown;
    private ChangeSummary change;
    private List<Assessed> findings;

    @PostConstruct
    void open() {
        edition = postings.edition(page.getName()).orElse(null);
        if (edition != null) {
            shown = publications.byKey(page.getName()).orElse(null);
            change = ChangeSummary.of(shown, edition);
        }
    }

    /** Answers that there is no such page where there is no such posting. */
    public void load() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** What changes for readers, in sentences. */
    public List<String> getChanges() {
        return new ChangeSentence(page.getLanguage()).of(change);
    }

    /** English first, then French. */
    public List<ApprovalSide> getSides() {
        return Arrays.stream(Language.values()).map(this::side).toList();
    }

    private ApprovalSide side(Language language) {
        var text = edition.textIn(language);
        return new ApprovalSide(
                language,
                text,
                markdown.toHtml(text.body()),
                FactLine.of(
                        edition.getFacts(),
                        language,
                        words.in(language),
                        change.first() || !isWaiting() ? Set.of() : change.facts()),
                shown == null
                        ? null
                        : Addresses.posting(language, shown.getSlugs().get(language)));
    }

    private List<Assessed> findings() {
        if (findings == null) {
            findings = acceptances.of(edition);
        }
        return findings;
    }

    /** What the checks say and nobody has accepted, errors first. */
    public List<Assessed> getFindings() {
        return findings().stream().filter(finding -> !finding.isAccepted()).toList();
    }

    /** The warnings that people have accepted. */
    public List<Assessed> getAccepted() {
        return findings().stream().filter(Assessed::isAccepted).toList();
    }

    /** The warnings that can be accepted. */
    public List<Assessed> getAcceptable() {
        return findings().stream().filter(Assessed::isAcceptable).toList();
    }

    /** Whether this person may accept warnings now. */
    public boolean isAccepting() {
        return acceptances.refusals(edition, account.actor()).isEmpty();
    }

    /** Who wrote which part, English before French before the facts. */
    public List<Contribution> getContributions() {
        return edition.getContributions().stream()
                .sorted(Comparator.comparing(Contribution::getPart).thenComparing(Contribution::getAt))
                .toList();
    }

    /** The name under which somebody is known. */
    public String person(String name) {
        return accounts.byName(name).map(Account::getDisplayName).orElse(name);
    }

    /** Why this person may not approve it now; empty where they may. */
    public String getRefusal() {
        return words.refusals(workflow.refusals(edition, Action.APPROVE, account.actor()));
    }

    public boolean isReturnable() {
        return isWaiting()
                && workflow.refusals(edition, Action.RETURN, account.actor()).isEmpty();
    }

    public boolean isUnschedulable() {
        return workflow.refusals(edition, Action.UNSCHEDULE, account.actor()).isEmpty();
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return edition.getState() == State.APPROVAL;
    }

    /** Whether readers do not see it yet, so that there is something to say about what will change. */
    public boolean isBeforePublication() {
        return edition.getState().isInWork();
    }

    public boolean isScheduled() {
        return edition.getState() == State.SCHEDULED;
    }

    public boolean isPublished() {
        return edition.getState() == State.PUBLISHED;
    }

    public Edition getEdition() {
        return edition;
    }
}
