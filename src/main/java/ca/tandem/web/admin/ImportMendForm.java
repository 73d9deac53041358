package ca.tandem.web.admin;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportReportRow;
import ca.tandem.exchange.mend.ImportMender;
import ca.tandem.exchange.mend.ImportMender.MendRequest;
import ca.tandem.exchange.mend.PostingMender;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The buttons of the report of an import that mend findings of one kind, in all its postings or in one, and the button that undoes that.
 * {@link ImportMendReport} says what became of it.
 */
@Named
@RequestScoped
public class ImportMendForm {

    private static final Pattern KIND = Pattern.compile("([a-z.]{1,60}) (EN|FR)(?: ([a-z0-9-]{1,100}))?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final String RESULT = "#mends";

    @Inject
    ImportMender importMender;

    @Inject
    PostingMender postingMender;

    @Inject
    ImportRows importRows;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    /** Explains why the user mends nothing here at all; empty if the user may, where the posting allows it. */
    public String getReadOnlyReason() {
        return pageTexts.refusals(importMender.refusals(account.actor()));
    }

    /** Returns the number of places of a group that the button beside it mends; 0 if there is no such button. */
    public int countMendable(ImportReportRow row, FindingGroup group) {
        var finding = group.first().finding();
        var editions = importRows.editions(row);
        if (editions == null
                || row.mendable().isEmpty()
                || !getReadOnlyReason().isEmpty()
                || !postingMender
                        .refusalsAsRead(editions, finding.language(), account.actor())
                        .isEmpty()) {
            return 0;
        }
        return row.countMendable(finding.code(), finding.language());
    }

    /** Mends or undoes, as the pressed button says, and redirects. */
    public void act() {
        var mend = request.getParameter("mend-import");
        var undo = request.getParameter("undo-import-mend");
        if (!navigation.isPostback() || !ID.matcher(page.getName()).matches()) {
            return;
        }
        if (mend != null) {
            mend(mend);
        } else if (undo != null && ID.matcher(undo).matches()) {
            show(() -> importMender.undo(Long.parseLong(undo), pageTexts.staff("mends.undo.reason"), account.actor()));
        }
    }

    private void mend(String pressed) {
        var kind = KIND.matcher(pressed);
        if (kind.matches()) {
            var wanted = new MendRequest(
                    Long.parseLong(page.getName()), kind.group(1), Language.valueOf(kind.group(2)), kind.group(3));
            show(() -> importMender.start(wanted, pageTexts.staff("mends.reason"), account.actor(), formKey.sent()));
        }
    }

    private void show(Runnable act) {
        if (serviceCall.run(act)) {
            navigation.to(page.getAddress() + RESULT);
        }
    }
}
