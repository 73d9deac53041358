package ca.tandem.api;

import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;

/**
 * A finding with its sentence in the language of the request.
 *
 * @param unit the id of the unit; null where the finding is about more or less than one, or the texts have no units
 * @param start where it begins in the unit's text in the finding's language; null, like {@code end}, where it is about more
 * @param excerpt the words there
 * @param mend what to put there instead; null where only a person knows
 */
public record FindingNote(
        String code,
        Severity severity,
        String language,
        String place,
        String message,
        String unit,
        Integer start,
        Integer end,
        String excerpt,
        String mend) {

    private static final Finding.Spot NOWHERE = new Finding.Spot(null, 0, 0, null, null);

    static FindingNote of(Finding finding, AnswerLanguage words) {
        var spot = finding.spot() == null ? NOWHERE : finding.spot();
        var exact = spot.unit() != null;
        return new FindingNote(
                finding.code(),
                finding.severity(),
                finding.language() == null ? null : finding.language().tag(),
                finding.place(),
                words.sentence(finding),
                spot.unit(),
                exact ? spot.start() : null,
                exact ? spot.end() : null,
                spot.excerpt(),
                spot.mend());
    }
}
