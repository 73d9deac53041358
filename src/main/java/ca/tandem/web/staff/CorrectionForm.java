package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Correction;
import ca.tandem.posting.CorrectionService;
import ca.tandem.posting.Corrections;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form for a correction of the closing or of the application address, which one user requests and another decides. */
@Named
@RequestScoped
public class CorrectionForm {

    private static final String REQUEST = "correction-form";
    private static final String DECISION = "correction-decision";

    @Inject
    CurrentPosting posting;

    @Inject
    Corrections corrections;

    @Inject
    CorrectionService correctionService;

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

    private Edition shown;
    private Correction waiting;
    private long seen;
    private long decided;
    private LocalDate closesOn;
    private LocalTime closesAt;
    private String zone = "America/Toronto";
    private String applyUrl;
    private String leverId;
    private String reason;
    private String answer;

    @PostConstruct
    void open() {
        shown = posting.editions().published().orElse(null);
        if (shown == null) {
            return;
        }
        waiting = corrections.pending(page.getName()).orElse(null);
        begin();
        var facts = shown.getFacts();
        var closes = facts.getCloses();
        if (closes != null) {
            closesOn = closes.toLocalDate();
            closesAt = facts.isClosingAtEndOfDay() ? null : closes.toLocalTime();
            zone = closes.getZone().getId();
        }
        applyUrl = facts.getApplyUrl();
        leverId = facts.getLeverId();
    }

    /** Lets the form be about what the page shows. */
    private void begin() {
        seen = shown == null ? 0 : shown.getVersion();
        decided = waiting == null ? 0 : waiting.getId();
    }

    /** Requests the correction from an approver. */
    public void requestCorrection() {
        if (closesOn == null && closesAt != null) {
            statusMessages.addError("correct-on", pageTexts.staff("error.day.missing"));
            return;
        }
        var wanted = new Facts();
        wanted.close(closesOn, closesAt, ZoneId.of(zone));
        wanted.setApplyUrl(applyUrl);
        wanted.setLeverId(leverId);
        done(
                serviceCall.runOnce(
                        Map.of(), () -> correctionService.ask(page.getName(), seen, wanted, reason, account.actor())),
                "correction.asked");
    }

    /** Accepts the correction; it becomes public in both languages at once. */
    public void accept() {
        decide(
                () -> correctionService.accept(page.getName(), decided, seen, answer, account.actor()),
                "correction.accepted");
    }

    /** Declines the correction; the posting stays unchanged. */
    public void decline() {
        decide(
                () -> correctionService.decline(page.getName(), decided, seen, answer, account.actor()),
                "correction.declined");
    }

    private void decide(Runnable decision, String said) {
        var succeeded = serviceCall.runOnce(Map.of(), decision);
        done(succeeded, said);
        if (!succeeded) {
            // The page shows what is so now; the answer stays as it was typed.
            begin();
        }
    }

    private void done(boolean succeeded, String said) {
        if (succeeded) {
            flashMessages.addSuccess(pageTexts.staff(said));
            navigation.to(page.path("EDITION", page.getName()));
        }
    }

    /** Checks whether there is anything to show: a correction waits for a decision, the user may request one, or tried to do either. */
    public boolean isShown() {
        return page.isSubmitted(REQUEST)
                || page.isSubmitted(DECISION)
                || (shown != null && (waiting != null || isRequestable()));
    }

    /** Checks whether the user may request a correction now. */
    public boolean isRequestable() {
        return shown != null
                && correctionService
                        .refusalsToRequest(true, waiting != null, account.actor())
                        .isEmpty();
    }

    /** Checks whether the user may decide the pending correction. */
    public boolean isDecidable() {
        return waiting != null
                && correctionService.refusalsToDecide(waiting, account.actor()).isEmpty();
    }

    /** Checks whether the form for a decision is shown: the user may take one, or tried to. */
    public boolean isDecisionShown() {
        return isDecidable() || isOwn() || page.isSubmitted(DECISION);
    }

    /** Checks whether the button is shown that accepts the correction: the user may, or tried to. */
    public boolean isAcceptShown() {
        return isDecidable() || page.isSubmitted("correction-accept");
    }

    /** Checks whether the form for a request is shown: the user may make one, or tried to. */
    public boolean isRequestShown() {
        return isRequestable() || page.isSubmitted(REQUEST);
    }

    /** Checks whether the user requested the pending correction. */
    public boolean isOwn() {
        return waiting != null && waiting.getAskedBy().equals(account.actor().name());
    }

    /** Returns the usual time zones, with the chosen one added if it is another. */
    public List<String> zones(List<String> usual) {
        return usual.contains(zone)
                ? usual
                : Stream.concat(usual.stream(), Stream.of(zone)).toList();
    }

    public Correction getWaiting() {
        return waiting;
    }

    /** Returns the facts that are public now. */
    public Facts getFacts() {
        return shown.getFacts();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    /** Returns the id of the correction that the form for a decision is about; 0 if none waits. */
    public long getDecided() {
        return decided;
    }

    public void setDecided(long decided) {
        this.decided = decided;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public LocalTime getClosesAt() {
        return closesAt;
    }

    public void setClosesAt(LocalTime closesAt) {
        this.closesAt = closesAt;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getApplyUrl() {
        return applyUrl;
    }

    public void setApplyUrl(String applyUrl) {
        this.applyUrl = applyUrl;
    }

    public String getLeverId() {
        return leverId;
    }

    public void setLeverId(String leverId) {
        this.leverId = leverId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
