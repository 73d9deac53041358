package ca.tandem.web.approval;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;

/** The form for an approver's decision: publish now or at a given instant, or send the edition back. */
@Named
@RequestScoped
public class ApprovalForm {

    private static final Map<String, String> FIELDS = Map.of("schedule.past", "date", "schedule.closed", "date");

    @Inject
    CurrentPosting posting;

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
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private long version;
    private Boolean later;
    private String date;
    private String time;
    private String zone = PublicationTiming.USUAL_ZONE;
    private String note;
    private State to = State.TRANSLATION;
    private String reason;

    @PostConstruct
    void open() {
        posting.edition().ifPresent(edition -> version = edition.getVersion());
    }

    /** Approves exactly the texts and facts that the user saw, and publishes them at once or at the instant entered. */
    public void approve() {
        var publicationTiming = PublicationTiming.of(later, date, time, zone);
        publicationTiming
                .problem()
                .ifPresentOrElse(
                        this::complain,
                        () -> act(
                                new ActionRequest(Action.APPROVE, note, null, publicationTiming.at()),
                                publicationTiming.at() == null ? "approval.published" : "approval.scheduled",
                                Page.APPROVAL));
    }

    private void complain(PublicationTiming.TimingProblem timingProblem) {
        statusMessages.addError(timingProblem.field(), pageTexts.staff(timingProblem.key(), understood()));
    }

    /** Returns the moment entered: formatted as a date if it can be parsed, otherwise as entered. */
    private String understood() {
        var dateTimeInput = DateTimeInput.parse(date, time, zone);
        return dateTimeInput.problem().isEmpty()
                ? pageTexts.dateAndTime(dateTimeInput.instant())
                : (PublicationTiming.said(date, time) + " " + pageTexts.staff("zone." + zone)).strip();
    }

    /** Sends the edition back to translation or to its author. */
    public void sendBack() {
        act(ActionRequest.returnTo(to, reason), "approval.returned", Page.EDITION);
    }

    /** Removes the edition from the schedule; it waits for approval again. */
    public void unschedule() {
        act(ActionRequest.of(Action.UNSCHEDULE, reason), "approval.unscheduled", Page.APPROVAL);
    }

    private void act(ActionRequest actionRequest, String said, Page next) {
        if (serviceCall.runOnce(
                FIELDS, () -> workflow.perform(page.getName(), version, actionRequest, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff(said));
            navigation.to(next.path(page.getLanguage(), page.getName()));
        }
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** Returns whether the edition is to be published later; null if nothing was chosen, in which case the moment entered decides. */
    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    /** Sets the time zone; a form without one selects the usual zone. */
    public void setZone(String zone) {
        this.zone = Objects.requireNonNullElse(zone, PublicationTiming.USUAL_ZONE);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public State getTo() {
        return to;
    }

    public void setTo(State to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
