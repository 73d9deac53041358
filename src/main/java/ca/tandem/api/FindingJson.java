package ca.tandem.api;

import ca.tandem.translation.check.AcceptedFinding;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.translation.check.Severity;
import java.time.Instant;
import java.util.List;

/**
 * The findings of one kind in one text, with their message in the language of the response. Its own place is the first.
 *
 * @param id an identifier that is stable as long as the words concerned stay the same
 * @param acceptable true for an error that rests on judgement: people with a reason may let it stand
 * @param unit the id of the unit; null if the finding does not concern exactly one unit, or the texts have no units
 * @param excerpt the words concerned
 * @param mend the suggested replacement; null if only a person can decide
 * @param accepted the acceptance of the finding, or null
 * @param confirmed for an error, the acceptance of an approver who wrote and translated none of the edition, or null
 * @param count the number of places
 * @param places all places
 */
public record FindingJson(
        String id,
        String code,
        Severity severity,
        boolean acceptable,
        String language,
        String place,
        String message,
        String unit,
        String excerpt,
        String mend,
        AcceptanceJson accepted,
        AcceptanceJson confirmed,
        int count,
        List<FindingPlaceJson> places) {

    /** An acceptance of a finding: the reason, the account and the instant. */
    public record AcceptanceJson(String reason, String account, Instant at) {

        static AcceptanceJson of(AcceptedFinding accepted) {
            return accepted == null
                    ? null
                    : new AcceptanceJson(accepted.getReason(), accepted.getAcceptedBy(), accepted.getAcceptedAt());
        }
    }

    /** Groups findings that cannot be accepted where they are shown. */
    static List<FindingJson> of(List<Finding> findings, ResponseLanguage words) {
        return FindingGroup.ofUnsaved(findings).stream()
                .map(group -> of(group, words))
                .toList();
    }

    static FindingJson of(FindingGroup group, ResponseLanguage words) {
        var finding = group.first().finding();
        var places = group.places().stream()
                .map(place -> FindingPlaceJson.of(place, words))
                .toList();
        var first = places.get(0);
        return new FindingJson(
                group.id(),
                finding.code(),
                finding.severity(),
                finding.isAcceptable(),
                finding.language() == null ? null : finding.language().tag(),
                first.place(),
                first.message(),
                first.unit(),
                first.excerpt(),
                first.mend(),
                AcceptanceJson.of(group.first().acceptance()),
                AcceptanceJson.of(group.first().confirmation()),
                group.count(),
                places);
    }
}
