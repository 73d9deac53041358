package ca.tandem.api;

import ca.tandem.posting.Correction;
import java.time.Instant;

/**
 * A correction of facts.
 *
 * @param closes the closing that was asked for, with its offset; null where the posting is not to close
 * @param zone the zone of the closing
 * @param decidedBy who accepted, declined or dropped it; null while it waits
 */
public record CorrectionJson(
        long id,
        int edition,
        Correction.Status status,
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
