package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.ImportReportRow;
import ca.tandem.exchange.hugo.PairJoin;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The buttons of the report of an import that join two postings which it takes for translations of each other. */
@Named
@RequestScoped
public class ImportJoinForm {

    @Inject
    PairJoin pairJoin;

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

    @Inject
    HttpServletRequest request;

    private String joined;

    /** Returns the keys of the postings with which that of a row can be joined. */
    public List<String> proposed(ImportReportRow row) {
        return row.key() == null ? List.of() : PairJoin.proposed(row.findings());
    }

    /** Joins the two postings that the pressed button names. */
    public void act() {
        var pressed = request.getParameter("join-pair");
        if (!navigation.isPostback() || pressed == null || !page.getName().matches("\\d{1,18}")) {
            return;
        }
        var keys = (pressed + " ").split(" ", 2);
        var run = Long.parseLong(page.getName());
        if (serviceCall.run(() -> joined = pairJoin.join(run, keys[0], keys[1].strip(), account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("admin.import.joined", joined));
            navigation.to(Page.IMPORT.path(page.getLanguage(), page.getName()));
        }
    }
}
