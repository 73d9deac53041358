package ca.tandem.api;

import ca.tandem.translation.check.AcceptedWarning;
import ca.tandem.translation.check.Assessed;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;
import java.time.Instant;

/**
 * A finding with its message in the language of the response.
 *
 * @param id an identifier that is stable as long as the words concerned stay the same
 * @param unit the id of the unit; null if the finding does not concern exactly one unit, or the texts have no units
 * @param start the start offset in the unit's text in the finding's language; null, like {@code end}, if it concerns more
 * @param excerpt the words concerned
 * @param mend the suggested replacement; null if only a person can decide
 * @param accepted the acceptance of the finding, or null
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

    /** An acceptance of a warning: the reason, the account and the instant. */
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
