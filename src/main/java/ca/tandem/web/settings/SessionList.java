package ca.tandem.web.settings;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.SessionService;
import ca.tandem.identity.session.SessionService.SessionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The sessions of the user, and when the present one ends. */
@Named
@RequestScoped
public class SessionList {

    @Inject
    SessionService sessions;

    @Inject
    CurrentAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private List<SessionView> views;

    /** Returns the user's latest sessions, also those that have ended. */
    public List<SessionView> getViews() {
        if (views == null) {
            views = sessions.sessions(request, account.actor());
        }
        return views;
    }

    /** Returns the seconds after which the request's session ends if nothing is done in it. */
    public long getSecondsLeft() {
        return SessionService.end(request)
                .map(end -> Duration.between(clock.instant(), end.end()).toSeconds())
                .orElse(0L);
    }
}
