package ca.tandem.alert;

import ca.tandem.alert.AlertTokens.Purpose;
import ca.tandem.common.Language;
import ca.tandem.notification.AlertOutbox;
import ca.tandem.notification.OutgoingMail.AlertMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A service by which readers ask for alerts, confirm and end them. Nothing that it answers says whether an address has any. */
@ApplicationScoped
@Transactional
public class AlertService {

    /** Time within which an alert has to be confirmed; then it and its address are deleted. */
    static final Duration UNCONFIRMED = Duration.ofDays(2);

    /** Maximum number of alerts of one address. */
    static final int MOST = 10;

    /** Maximum number of messages a day that requests send to one address, whoever makes them. */
    static final int MOST_REQUESTS = 3;

    private static final Duration DAY = Duration.ofDays(1);

    /** Time for which messages are kept, longer than they are tried and counted. */
    private static final Duration KEPT = Duration.ofDays(3);

    @Inject
    SearchAlerts alerts;

    @Inject
    AlertTokens tokens;

    @Inject
    AlertOutbox outbox;

    @Inject
    AlertSearch alertSearch;

    @Inject
    Clock clock;

    /**
     * Takes a request, and sends the message with which it is confirmed or, if the alert is confirmed already, one that says so. Does nothing
     * if the address has too many alerts, or too many such messages were sent to it within a day.
     */
    public void ask(AlertRequest alertRequest) {
        var now = clock.instant();
        var known = alerts.idsOf(alertRequest.address());
        if (outbox.countRequests(known, now.minus(DAY)) >= MOST_REQUESTS) {
            return;
        }
        var found = alerts.find(alertRequest.address(), alertRequest.search());
        if (found.isPresent()) {
            alerts.askAgain(found.get().getId(), alertRequest, now);
            outbox.add(
                    found.get().isConfirmed() ? AlertMail.REMINDER : AlertMail.CONFIRMATION,
                    found.get().getId());
        } else if (known.size() < MOST) {
            var alert = new SearchAlert(alertRequest, now);
            alerts.add(alert);
            outbox.add(AlertMail.CONFIRMATION, alert.getId());
        }
    }

    /** Finds the alert of a token; empty if it is no token for the purpose, or the alert has ended. Changes nothing. */
    public Optional<SearchAlert> find(Purpose purpose, String token) {
        return tokens.read(purpose, token).stream().boxed().findFirst().flatMap(alerts::byId);
    }

    /**
     * Confirms an alert. One that is confirmed already stays as it is.
     *
     * @return true if it is confirmed now; false if it is too late, or was never asked for
     */
    public boolean confirm(String token) {
        var now = clock.instant();
        var found = find(Purpose.CONFIRMING, token);
        if (found.isEmpty() || found.get().isConfirmed()) {
            return found.isPresent();
        }
        var alert = found.get();
        return alerts.confirm(
                alert.getId(), now.minus(UNCONFIRMED), now, alert.getFrequency().next(now));
    }

    /** Ends an alert, and deletes it with its address and messages. One that has ended is none any more, which is as good. */
    public void end(String token) {
        find(Purpose.ENDING, token).ifPresent(alert -> delete(alert.getId()));
    }

    /** Deletes alerts that nobody confirmed in time, and messages of which nothing is kept any more. */
    public void sweep() {
        var now = clock.instant();
        alerts.unconfirmedBefore(now.minus(UNCONFIRMED)).forEach(this::delete);
        outbox.deleteBefore(now.minus(KEPT));
    }

    /** Returns a search in words, a part each; empty where nothing narrows it. */
    public List<String> describe(String search, Language language) {
        return alertSearch.words(search, language);
    }

    private void delete(long id) {
        outbox.deleteOf(id);
        alerts.delete(id);
    }
}
