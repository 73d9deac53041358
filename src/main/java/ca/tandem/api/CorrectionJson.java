package ca.tandem.api;

import ca.tandem.posting.Correction;
import java.time.Instant;

/**
 * A correction of facts of a public edition.
 *
 * @param closes the requested closing, with its offset; null if the posting is not to close
 * @param zone the time zone of the closing
 * @param decidedBy the account that accepted, declined or dropped the correction; null while it is pending
 */
public record CorrectionJson(
        long id,
        int edition,
        Correction.CorrectionStatus status,
        String closes,
        String zone,
        String applyUrl,
        String leverId,
        String reason,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt,
        String answer) {

    static CorrectionJson of(Correction correction) {
        var closes = correction.getCloses();
        return new CorrectionJson(
                correction.getId(),
                correction.getEdition().getNumber(),
                correction.getStatus(),
                closes == null ? null : closes.toOffsetDateTime().toString(),
                closes == null ? null : closes.getZone().getId(),
                correction.getApplyUrl(),
                correction.getLeverId(),
                correction.getReason(),
                correction.getAskedBy(),
                correction.getAskedAt(),
                correction.getDecidedBy(),
                correction.getDecidedAt(),
                correction.getAnswer());
    }
}
