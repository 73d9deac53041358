package ca.tandem.alert;

import ca.tandem.notification.AlertOutbox;
import ca.tandem.notification.SmtpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Queues what is new for alerts whose time has come, once across all nodes. */
@ApplicationScoped
@Transactional
public class AlertNews {

    /** Number of alerts of one round; the next round follows within a minute. */
    private static final int ROUND = 1_000;

    /**
     * Time before a round of which nothing is told yet: what was published by then is committed, and in the index of each node. It is told
     * with the next message.
     */
    static final Duration SETTLING = Duration.ofMinutes(1);

    @Inject
    SearchAlerts alerts;

    @Inject
    AlertSearch alertSearch;

    @Inject
    AlertOutbox outbox;

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    /** Returns the ids of the alerts whose time has come; none without a mail server. */
    List<Long> due() {
        return settings.isEnabled() ? alerts.due(clock.instant(), ROUND) : List.of();
    }

    /** Queues the news of an alert, if there are any, and moves it on. The node whose update comes second changes nothing. */
    void send(long id) {
        var now = clock.instant();
        alerts.byId(id)
                .filter(alert -> alert.getNextAt() != null && !alert.getNextAt().isAfter(now))
                .ifPresent(alert -> {
                    var after = alert.getToldUntil();
                    var settled = now.minus(SETTLING);
                    var until = settled.isAfter(after) ? settled : after;
                    if (alerts.claim(alert, until, alert.getFrequency().next(now))
                            && !alertSearch.news(alert, after, until).isEmpty()) {
                        outbox.addNews(id, after, until);
                    }
                });
    }
}
