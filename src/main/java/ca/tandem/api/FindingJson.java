package ca.tandem.api;

import ca.tandem.translation.check.AcceptedWarning;
import ca.tandem.translation.check.AssessedFinding;
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
public record FindingJson(
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
        AcceptanceJson accepted) {

    /** An acceptance of a warning: the reason, the account and the instant. */
    public record AcceptanceJson(String reason, String account, Instant at) {

        static AcceptanceJson of(AcceptedWarning warning) {
            return warning == null
                    ? null
                    : new AcceptanceJson(warning.getReason(), warning.getAcceptedBy(), warning.getAcceptedAt());
        }
    }

    private static final Finding.FindingLocation NOWHERE = new Finding.FindingLocation(null, 0, 0, null, null);

    static FindingJson of(Finding finding, ResponseLanguage words) {
        return of(finding, null, null, words);
    }

    static FindingJson of(AssessedFinding assessedFinding, ResponseLanguage words) {
        return of(
                assessedFinding.finding(),
                assessedFinding.id(),
                AcceptanceJson.of(assessedFinding.acceptance()),
                words);
    }

    private static FindingJson of(Finding finding, String id, AcceptanceJson accepted, ResponseLanguage words) {
        var findingLocation = finding.spot() == null ? NOWHERE : finding.spot();
        var exact = findingLocation.unit() != null;
        return new FindingJson(
                id,
                finding.code(),
                finding.severity(),
                finding.language() == null ? null : finding.language().tag(),
                finding.place(),
                words.message(finding),
                findingLocation.unit(),
                exact ? findingLocation.start() : null,
                exact ? findingLocation.end() : null,
                findingLocation.excerpt(),
                findingLocation.mend(),
                accepted);
    }
}
