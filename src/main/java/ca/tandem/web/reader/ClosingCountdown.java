package ca.tandem.web.reader;

import ca.tandem.common.RequestTime;
import ca.tandem.posting.Facts;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;

/** Time until a posting closes, in calendar days of the posting's time zone. */
@Named("closing")
@RequestScoped
public class ClosingCountdown {

    private static final int SOON = 3;
    private static final int NEAR = 14;

    @Inject
    RequestTime time;

    @Inject
    PageTexts pageTexts;

    public boolean isClosed(Facts facts) {
        return facts.closedAt(time.instant());
    }

    /** Checks whether the posting is open and closes within three days. */
    public boolean isSoon(Facts facts) {
        return facts.getClosesAt() != null && !isClosed(facts) && days(facts) <= SOON;
    }

    /** Checks whether the posting is open and closes within two weeks, so that the days tell more than the date. */
    public boolean isNear(Facts facts) {
        return facts.getClosesAt() != null && !isClosed(facts) && days(facts) <= NEAR;
    }

    /** Returns a phrase such as {@code closes in 3 days}; empty if the posting does not close or is closed. */
    public String timeLeft(Facts facts) {
        return facts.getClosesAt() == null || isClosed(facts) ? "" : pageTexts.reader("closes.in", days(facts));
    }

    private long days(Facts facts) {
        var zone = facts.getClosesZone();
        var today = time.instant().atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(today, facts.getCloses().toLocalDate());
    }
}
