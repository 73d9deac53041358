package ca.tandem.exchange.hugo;

import ca.tandem.translation.check.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Visibility of a posting at a moment as Hugo decides it. Of two files the one that keeps back more counts, because both languages become
 * public at once.
 *
 * @param withheldBy the field that keeps the posting from the public for good; null if none does
 * @param archived whether the posting was public and is archived, or no longer shown because it expired
 * @param expired whether it expired
 * @param publishAt the moment to come from which it is public; null if it is not waiting for one
 */
record HugoVisibility(String withheldBy, boolean archived, boolean expired, Instant publishAt) {

    /** Returns the visibility of a posting at the given moment. */
    static HugoVisibility of(HugoPair pair, Instant now) {
        var dates = pair.present().stream().map(file -> file.fields().dates()).toList();
        var publish = dates.stream()
                .map(HugoDates::publish)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(moment -> moment.isAfter(now))
                .orElse(null);
        var isOver = dates.stream().anyMatch(each -> each.expiredAt(now));
        var isNever = dates.stream().anyMatch(HugoDates::expiresUnseen) || (isOver && publish != null);
        var withheldBy = pair.withheldBy().orElse(isNever ? "expiryDate" : null);
        if (withheldBy == null && publish != null && pair.archived()) {
            withheldBy = "archived";
        }
        var expired = isOver && withheldBy == null;
        return new HugoVisibility(withheldBy, pair.archived() || expired, expired, withheldBy == null ? publish : null);
    }

    /** Checks whether the posting must not become public. */
    boolean withheld() {
        return withheldBy != null;
    }

    /** Returns the findings about what is not public. */
    List<Finding> findings() {
        if (withheld()) {
            return List.of(Finding.of("withheld", null, "facts", withheldBy));
        }
        return expired ? List.of(Finding.of("expired", null, "facts")) : List.of();
    }
}
