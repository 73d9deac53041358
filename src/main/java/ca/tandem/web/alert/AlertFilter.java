package ca.tandem.web.alert;

import ca.tandem.alert.AlertRequest;
import ca.tandem.alert.AlertService;
import ca.tandem.common.database.DatabaseCollision;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.web.alert.AlertPage.View;
import ca.tandem.web.filter.ReaderFormFilter;
import ca.tandem.web.filter.SecurityHeadersFilter;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter of the page of alerts, which needs no session. To look at the page changes nothing, because programs that examine mail open every
 * link: only a form does. Forms carry no CSRF token: there is no session that another site could abuse, and what is confirmed or ended takes
 * a token that only the mail of the address has. The one-click request of a mail program (RFC 8058) is answered without a page.
 */
@WebFilter(urlPatterns = "/alert/alerts.xhtml", dispatcherTypes = DispatcherType.FORWARD)
public class AlertFilter extends ReaderFormFilter {

    private static final long serialVersionUID = 1L;

    /** Name and value of the field by which a mail program says that it ends the messages (RFC 8058, section 3.2). */
    private static final String ONE_CLICK_FIELD = "List-Unsubscribe";

    private static final String ONE_CLICK = "One-Click";

    @Inject
    transient AlertService alertService;

    @Inject
    transient SmtpSettings settings;

    @Inject
    transient AlertPage alertPage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeadersFilter.protectSecretAddress(request, response);
        // Alerts of a time with a mail server can still be ended.
        if (!settings.isEnabled() && alertPage.token(AlertPage.END).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        handle(request, response, chain);
    }

    @Override
    protected void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        alertPage.open();
        show(request, response, chain);
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var end = alertPage.token(AlertPage.END);
        var confirm = alertPage.token(AlertPage.CONFIRM);
        if (end.isPresent()) {
            alertService.end(end.get());
            if (!ONE_CLICK.equals(request.getParameter(ONE_CLICK_FIELD))) {
                done(View.ENDED, response);
            }
        } else if (confirm.isEmpty()) {
            ask(request, response, chain);
        } else if (alertService.confirm(confirm.get())) {
            done(View.CONFIRMED, response);
        } else {
            alertPage.gone();
            show(request, response, chain);
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var read = alertPage.read();
        if (read.isEmpty()) {
            showErrors(request, response, chain);
        } else if (isWithinLimit(RequestKind.ALERTS, request, response, chain, alertPage::delay)) {
            ask(read.get());
            done(View.ASKED, response);
        }
    }

    /** Takes a request. Of two at once for the same alert, such as by a double click, one is enough. */
    private void ask(AlertRequest alertRequest) {
        try {
            alertService.ask(alertRequest);
        } catch (RuntimeException e) {
            if (!DatabaseCollision.isCauseOf(e)) {
                throw e;
            }
        }
    }

    private void done(View view, HttpServletResponse response) {
        leadToNotice(AlertPage.DONE, view, response);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (alertPage.isGone()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        super.show(request, response, chain);
    }
}
