package ca.tandem.web.link;

import ca.tandem.identity.Account;
import ca.tandem.identity.SecondFactorPolicy;
import ca.tandem.identity.factor.SignInSteps;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.web.filter.LinkFilter;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.LinkCode;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter of the page of a one-time link, which needs no session and begins one when the link is used. Without the code of a link the page
 * asks for it. To look at the page uses nothing up, because programs that examine mail open every link. Its form carries no CSRF token: a
 * client that can fill it in already knows the secret. A link that is void, whatever made it so, is answered like one that never was.
 */
@WebFilter(urlPatterns = "/link/welcome.xhtml", dispatcherTypes = DispatcherType.FORWARD)
public class WelcomeFilter extends LinkFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentPage page;

    @Inject
    transient PageTexts pageTexts;

    @Inject
    transient OneTimeLinkService oneTimeLinkService;

    @Inject
    transient SignInSteps steps;

    @Inject
    transient SecondFactorPolicy secondFactorPolicy;

    @Inject
    transient FlashMessages flashMessages;

    @Inject
    transient WelcomePage welcomePage;

    @Override
    protected void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var link = LinkCode.take(request).flatMap(oneTimeLinkService::find);
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        welcomePage.show(link.get());
        if (!welcomePage.isSubmitted()) {
            show(request, response, chain);
            return;
        }
        var account = welcomePage.submit();
        if (account.isPresent()) {
            welcome(account.get(), request, response);
        } else if (welcomePage.isVoid()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setStatus(UNPROCESSABLE);
            show(request, response, chain);
        }
    }

    private void welcome(Account account, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        if (!steps.begin(request, response, account, page.getLanguage())) {
            response.setHeader("Location", Page.SECOND_STEP.path(page.getLanguage()));
            return;
        }
        flashMessages.addSuccess(pageTexts.staff("welcome.done"));
        var next = secondFactorPolicy.isMissing(account) ? Page.SECOND_FACTOR : Page.DESK;
        response.setHeader("Location", next.path(page.getLanguage()));
    }
}
