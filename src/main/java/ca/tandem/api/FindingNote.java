package ca.tandem.api;

import ca.tandem.translation.check.AcceptedWarning;
import ca.tandem.translation.check.Assessed;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;
import java.time.Instant;

/**
 * A finding with its sentence in the language of the request.
 *
 * @param id names it as long as the words that it is about stay as they are
 * @param unit the id of the unit; null where the finding is about more or less than one, or the texts have no units
 * @param start where it begins in the unit's text in the finding's language; null, like {@code end}, where it is about more
 * @param excerpt the words there
 * @param mend what to put there instead; null where only a person knows
 * @param accepted why it may stay; null where nobody has accepted it
 */
public record FindingNote(
        String id,
        String code,
        Severity severity,
        String language,
        String place,
        String message,
        String unit,
        Integer start,
        Integer end,
        String excerpt,
        String mend,
        Acceptance accepted) {

    /** Why a warning may stay, who says so, and since when. */
    public record Acceptance(String reason, String account, Instant at) {

        static Acceptance of(AcceptedWarning warning) {
            return warning == null
                    ? null
                    : new Acceptance(warning.getReason(), warning.getAcceptedBy(), warning.getAcceptedAt());
        }
    }

    private static final Finding.Spot NOWHERE = new Finding.Spot(null, 0, 0, null, null);

    static FindingNote of(Finding finding, AnswerLanguage words) {
        return of(finding, null, null, words);
    }

    static FindingNote of(Assessed assessed, AnswerLanguage words) {
        return of(assessed.finding(), assessed.id(), Acceptance.of(assessed.acceptance()), words);
    }

    private static FindingNote of(Finding finding, String id, Acceptance accepted, AnswerLanguage words) {
        var spot = finding.spot() == null ? NOWHERE : finding.spot();
        var exact = spot.unit() != null;
        return new FindingNote(
                id,
                finding.code(),
                finding.severity(),
                finding.language() == null ? null : finding.language().tag(),
                finding.place(),
                words.sentence(finding),
                spot.unit(),
                exact ? spot.start() : null,
                exact ? spot.end() : null,
                spot.excerpt(),
                spot.mend(),
                accepted);
    }
}
