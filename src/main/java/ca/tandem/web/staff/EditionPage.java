package ca.tandem.web.staff;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.StateChange;
import ca.tandem.publication.Publications;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import ca.tandem.workflow.Transition;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** One posting: where it stands, what it says in both languages, what was done with it and what can be done now. */
@Named
@RequestScoped
public class EditionPage {

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Authoring authoring;

    @Inject
    Checks checks;

    @Inject
    Publications publications;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    TypedNotice notice;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Edition edition;
    private Edition beside;
    private Offer offer;
    private List<Finding> findings;
    private List<StateChange> history;
    private long seen;
    private String reason;
    private State to;

    @PostConstruct
    void load() {
        var key = page.getName();
        edition = postings.edition(key).orElse(null);
        if (edition == null) {
            return;
        }
        beside = postings.publicEdition(key)
                .filter(shown -> shown.getNumber() != edition.getNumber())
                .orElse(null);
        offer = Offer.of(workflow, key, account.actor());
        findings = checks.findings(edition);
        history = postings.history(key);
        seen = edition.getVersion();
    }

    /** Answers 404 where there is no such posting. */
    public void require() {
        if (edition == null) {
            navigation.notFound();
        }
    }

    /** Takes the action and shows where it led. */
    public void act(Action action) {
        var decision = new Decision(action, reason, to, null, null, notice.toNotice());
        if (attempt.runOnce(Map.of(), () -> workflow.perform(page.getName(), seen, decision, account.actor()))) {
            notices.say(words.staff("done." + action));
            navigation.to(page.path("EDITION", page.getName()));
        } else if (attempt.isStale()) {
            seen = edition.getVersion();
        }
    }

    /** Whether the form of that action is shown; one that was just sent is, so that its answer has a place. */
    public boolean shows(Action action) {
        return offer != null && (offer.allows(action) || request.getParameter(form(action)) != null);
    }

    /** Whether the form of that action was sent and came back. */
    public boolean wasSent(Action action) {
        return request.getParameter(form(action)) != null;
    }

    /** The id of the form of that action. */
    public String form(Action action) {
        return "act-" + action.word();
    }

    /** Whether something of this posting was published in an emergency, and waits for somebody to approve it afterwards. */
    public boolean isEmergency() {
        return edition.isUnconfirmed() || (beside != null && beside.isUnconfirmed());
    }

    /** Whether its approval has just become void. */
    public boolean isVoided() {
        return edition.getLastMove()
                .filter(move -> move.getAction() == Action.VOID)
                .isPresent();
    }

    public boolean isEditable() {
        return authoring.refusalsToWriteFacts(edition, account.actor()).isEmpty();
    }

    public boolean isTranslatable() {
        return edition.getState() == State.TRANSLATION
                && authoring
                        .refusalsToWrite(edition, edition.getTargetLanguage(), account.actor())
                        .isEmpty();
    }

    /** Where readers find the posting in that language; null where they do not. */
    public String publicPath(Language language) {
        return publications
                .byKey(page.getName())
                .map(publication ->
                        Page.POSTING.path(language, publication.getSlugs().get(language)))
                .orElse(null);
    }

    public List<Spine.Station> getSpine() {
        return Spine.of(edition);
    }

    /** The states to which this person may return the edition; of a form that was sent, all that it may have offered. */
    public List<State> getReturns() {
        if (wasSent(Action.RETURN)) {
            return Action.RETURN.transitions().stream()
                    .map(Transition::to)
                    .distinct()
                    .toList();
        }
        return Action.RETURN.from(edition.getState()).stream()
                .filter(line -> account.actor().holdsAny(line.roles()))
                .map(Transition::to)
                .toList();
    }

    public Edition getEdition() {
        return edition;
    }

    public Edition getBeside() {
        return beside;
    }

    public Offer getOffer() {
        return offer;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<StateChange> getHistory() {
        return history;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public State getTo() {
        return to;
    }

    public void setTo(State to) {
        this.to = to;
    }
}
