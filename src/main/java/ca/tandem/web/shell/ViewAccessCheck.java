package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The access check for every view that is built, however the request arrived there: by an address, or forwarded by a servlet, a filter or
 * an error.
 */
@ApplicationScoped
public class ViewAccessCheck {

    /** The error page; shown only after a failed request, never on request. */
    static final String ERROR = "/reader/error.xhtml";

    @Inject
    CurrentAccount account;

    /**
     * Returns the reason why a view must not be shown, as an HTTP status.
     *
     * @param view the file of the view, relative to the web root
     * @param way how the request was dispatched to it
     * @return 403 or 404; empty if the view may be shown
     */
    OptionalInt refusal(String view, DispatcherType way) {
        if (ERROR.equals(view) && way == DispatcherType.ERROR) {
            return OptionalInt.empty();
        }
        var pages = Stream.of(Page.values())
                .filter(page -> page.view().equals(view))
                .toList();
        if (pages.isEmpty()) {
            return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
        }
        return pages.stream().allMatch(page -> page.access().allows(account.isSignedIn(), account.actor()))
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
    }
}
