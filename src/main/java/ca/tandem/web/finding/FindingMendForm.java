package ca.tandem.web.finding;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.translation.check.FindingMender;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The buttons that mend all findings of one kind, and the button that undoes it. They are no components: what the checks find may have
 * changed between the page and the press, and a button must mend what it said.
 */
@Named
@RequestScoped
public class FindingMendForm {

    private static final Pattern KIND = Pattern.compile("([a-z.]{1,60}) (EN|FR)");
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,5}");
    private static final String MENDED = "mended";

    @Inject
    CurrentPosting posting;

    @Inject
    FindingMender findingMender;

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

    private long seen;

    @PostConstruct
    void open() {
        posting.edition().ifPresent(edition -> seen = edition.getVersion());
    }

    /** Returns the number of places of a group that the button beside it mends; 0 if there is no such button. */
    public int countMendable(FindingGroup group) {
        return posting.edition()
                .map(edition -> findingMender.countMendable(edition, group, account.actor()))
                .orElse(0);
    }

    /** Returns the value of the button for a group, which names the kind of its findings and their text. */
    public String value(FindingGroup group) {
        var finding = group.first().finding();
        return finding.code() + " " + finding.language();
    }

    /** Mends or undoes on a page without input of the user, as its button says. */
    public void act() {
        if (isMendPressed()) {
            mend(seen, page.getAddress());
        } else if (isUndoPressed()) {
            undo(seen, page.getAddress());
        }
    }

    /** Checks whether a button was pressed that mends all findings of a kind. */
    public boolean isMendPressed() {
        return request.getParameter("mend") != null;
    }

    /** Checks whether the button was pressed that undoes a mend. */
    public boolean isUndoPressed() {
        return request.getParameter("undo-mend") != null;
    }

    /**
     * Mends the findings of the kind whose button was pressed, and redirects.
     *
     * @param version the version of the posting that the user saw
     * @param address the address of the page, with its query
     */
    public void mend(long version, String address) {
        var kind = KIND.matcher(request.getParameter("mend"));
        if (kind.matches()) {
            serviceCall
                    .call(() -> findingMender.mend(
                            page.getName(), version, kind.group(1), Language.valueOf(kind.group(2)), account.actor()))
                    .ifPresent(mended -> navigation.to(withCount(address, mended.count()) + "#" + MENDED));
        }
    }

    /** Undoes a mend, and redirects; parameters as for {@link #mend}. */
    public void undo(long version, String address) {
        if (serviceCall.run(() -> findingMender.undo(page.getName(), version, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("mend.undone"));
            navigation.to(withoutCount(address));
        }
    }

    private static String withCount(String address, int count) {
        var plain = withoutCount(address);
        return plain + (plain.contains("?") ? "&" : "?") + MENDED + "=" + count;
    }

    private static String withoutCount(String address) {
        return address.replaceFirst("[?&]" + MENDED + "=[^&]*$", "");
    }

    /** Returns the number of places that were mended just before this page was opened. */
    public int getMended() {
        return Optional.ofNullable(request.getParameter(MENDED))
                .filter(count -> COUNT.matcher(count).matches())
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Checks whether the mend just before this page can be undone: nothing was saved since. */
    public boolean isUndoable() {
        return posting.edition()
                .filter(edition -> findingMender.isUndoable(edition, account.actor()))
                .isPresent();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}
