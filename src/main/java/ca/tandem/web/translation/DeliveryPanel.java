package ca.tandem.web.translation;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Actions that end a translation: delivery to the approver, or return to the author. Unsaved input is saved first. */
@Named
@RequestScoped
public class DeliveryPanel {

    @Inject
    TranslationPage desk;

    @Inject
    UnitEditor unit;

    @Inject
    WholeTextForm whole;

    @Inject
    PostingWorkflow workflow;

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

    private String reason;

    /** Delivers both texts to the approver. */
    public void deliver() {
        act(ActionRequest.of(Action.DELIVER), "translation.delivered");
    }

    /** Returns the edition to its author. */
    public void sendBack() {
        act(ActionRequest.returnTo(State.DRAFT, reason), "translation.returned");
    }

    private void act(ActionRequest actionRequest, String said) {
        var kept = desk.isWhole() ? whole.saveInput() : unit.saveInput();
        if (kept
                && serviceCall.run(
                        Map.of("reason.missing", "reason"),
                        () -> workflow.perform(page.getName(), version(), actionRequest, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff(said));
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
