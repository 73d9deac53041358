package ca.tandem.api;

import ca.tandem.translation.check.AssessedFinding;
import ca.tandem.translation.check.Finding;

/**
 * One of the places at which a text has a finding.
 *
 * @param id an identifier that is stable as long as the words concerned stay the same
 * @param unit the id of the unit; null if the finding does not concern exactly one unit, or the texts have no units
 * @param start the start offset in the unit's text in the finding's language; null, like {@code end}, if it concerns more
 * @param excerpt the words concerned
 * @param mend the suggested replacement; null if only a person can decide
 */
public record FindingPlaceJson(
        String id, String place, String message, String unit, Integer start, Integer end, String excerpt, String mend) {

    private static final Finding.FindingLocation NOWHERE = new Finding.FindingLocation(null, 0, 0, null, null);

    static FindingPlaceJson of(AssessedFinding assessedFinding, ResponseLanguage words) {
        var finding = assessedFinding.finding();
        var location = finding.spot() == null ? NOWHERE : finding.spot();
        var exact = location.unit() != null;
        return new FindingPlaceJson(
                assessedFinding.id(),
                finding.place(),
                words.message(finding),
                location.unit(),
                exact ? location.start() : null,
                exact ? location.end() : null,
                location.excerpt(),
                location.mend());
    }
}
