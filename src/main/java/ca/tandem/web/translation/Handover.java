package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Decision;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Actions that end a translation: delivery to the approver, or return to the author. Unsaved input is saved first. */
@Named
@RequestScoped
public class Handover {

    @Inject
    TranslationDesk desk;

    @Inject
    UnitAtWork unit;

    @Inject
    WholeText whole;

    @Inject
    PostingWorkflow workflow;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private String reason;

    /** Delivers both texts to the approver. */
    public void deliver() {
        act(Decision.of(Action.DELIVER), "translation.delivered");
    }

    /** Returns the edition to its author. */
    public void giveBack() {
        act(Decision.returnTo(State.DRAFT, reason), "translation.returned");
    }

    private void act(Decision decision, String said) {
        var kept = desk.isWhole() ? whole.write() : unit.writeTyped();
        if (kept
                && attempt.run(
                        Map.of("reason.missing", "reason"),
                        () -> workflow.perform(page.getName(), version(), decision, account.actor()))) {
            notices.say(words.staff(said));
            navigation.to(Page.EDITION.path(page.getLanguage(), page.getName()));
        }
    }

    private long version() {
        return desk.isWhole() ? whole.getVersion() : desk.getEdition().getVersion();
    }

    /** Returns the delivery action, which gives the button its label. */
    public Action getDeliverAction() {
        return Action.DELIVER;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
