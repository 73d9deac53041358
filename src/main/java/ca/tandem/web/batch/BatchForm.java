package ca.tandem.web.batch;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingList;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.web.staff.PostingsPage;
import ca.tandem.web.staff.PublicNoticeForm;
import ca.tandem.work.batch.Batch;
import ca.tandem.work.batch.BatchRunner;
import ca.tandem.work.batch.BatchService;
import ca.tandem.work.batch.Batches;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form for an action on many postings of the list: on the ticked ones, or on all that the query found. */
@Named
@RequestScoped
public class BatchForm {

    private static final String SEPARATOR = "@";
    private static final Map<String, String> FIELDS =
            Map.of("reason.missing", "batch-reason", "decision.notice", "batch-en");

    @Inject
    BatchRunner runner;

    @Inject
    Batches batches;

    @Inject
    PostingList register;

    @Inject
    PostingsPage list;

    @Inject
    PublicNoticeForm notice;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    PageTexts pageTexts;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Action action;
    private String reason;

    /** Starts the batch and redirects to its progress. */
    public void start() {
        if (isAll() && !ticked().isEmpty()) {
            statusMessages.addError("all", pageTexts.staff("batch.both", ticked().size()));
            return;
        }
        serviceCall
                .call(
                        FIELDS,
                        () -> runner.start(
                                new ActionRequest(action, reason, null, null, null, notice.toNotice()),
                                chosen(),
                                account.actor(),
                                formKey.sent()))
                .ifPresent(id -> navigation.to(page.path("BATCH", String.valueOf(id))));
    }

    private Map<String, Long> chosen() {
        var chosen = new LinkedHashMap<String, Long>();
        if (isAll()) {
            register.find(list.getState(), list.getWords(), 1, BatchService.MOST + 1).lines().stream()
                    .map(PostingList.PostingItem::edition)
                    .forEach(edition -> chosen.put(edition.getPosting().getKey(), edition.getVersion()));
            return chosen;
        }
        for (var value : ticked()) {
            var at = value.lastIndexOf(SEPARATOR);
            if (at > 0 && value.substring(at + 1).matches("\\d{1,18}")) {
                chosen.put(value.substring(0, at), Long.parseLong(value.substring(at + 1)));
            }
        }
        return chosen;
    }

    private List<String> ticked() {
        var values = request.getParameterValues("chosen");
        return values == null ? List.of() : List.of(values);
    }

    /** Returns the value of a checkbox: the posting, and the version that the user sees now. */
    public String value(Edition edition) {
        return edition.getPosting().getKey() + SEPARATOR + edition.getVersion();
    }

    /** Checks whether the posting was ticked before the form was shown again. */
    public boolean isTicked(Edition edition) {
        return ticked().stream()
                .anyMatch(value -> value.startsWith(edition.getPosting().getKey() + SEPARATOR));
    }

    /** Checks whether all postings found are meant, whatever is ticked. */
    public boolean isAll() {
        return request.getParameter("all") != null;
    }

    /** Checks whether the form was submitted and is shown again. */
    public boolean isSent() {
        return request.getParameter("batch-form") != null;
    }

    /** Checks whether the user may start a batch. */
    public boolean isOffered() {
        return account.isAdministrator();
    }

    /** Returns the latest batches. */
    public List<Batch> getLatest() {
        return batches.latest();
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
