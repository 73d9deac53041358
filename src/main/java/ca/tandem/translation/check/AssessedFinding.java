package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding with its acceptance.
 *
 * @param finding the finding of the check
 * @param id an identifier of the finding that is stable as long as the words it is about stay the same, also in the next edition
 * @param acceptance the acceptance with its reason; null if the finding has not been accepted
 */
public record AssessedFinding(Finding finding, String id, AcceptedWarning acceptance) {

    /**
     * Maximum length, in characters, of words that are hashed as part of the id; longer words are replaced by a hash of their own, which is
     * computed once for all findings about them.
     */
    private static final int LONG = 20_000;

    /**
     * Looks up the acceptances of all findings of an edition.
     *
     * @param units the edition's units by id
     * @param acceptances the accepted warnings by fingerprint
     */
    static List<AssessedFinding> of(
            List<Finding> findings,
            Edition edition,
            Map<String, Unit> units,
            Map<String, AcceptedWarning> acceptances) {
        var subjects = new HashMap<String, String>();
        return findings.stream()
                .map(finding -> {
                    var unit = units.get(finding.unit());
                    var about = subjects.computeIfAbsent(
                            unit == null ? finding.place() : "unit " + unit.getId(),
                            any -> about(finding, edition, unit));
                    var id = id(finding, about);
                    return new AssessedFinding(finding, id, finding.isError() ? null : acceptances.get(id));
                })
                .toList();
    }

    private static String about(Finding finding, Edition edition, Unit unit) {
        var words = unit == null
                ? part(finding.place(), edition, Language.EN) + "\0" + part(finding.place(), edition, Language.FR)
                : unit.getSource() + "\0" + unit.getTarget();
        return words.length() > LONG ? Sha256.hex(words) : words;
    }

    /** Returns a hash of the finding and of the words of its unit in both languages or, if it has none, of its part of the text. */
    private static String id(Finding finding, String about) {
        var start = finding.spot() == null ? 0 : finding.spot().start();
        return Sha256.hex(String.join(
                "\0",
                List.of(
                        finding.code(),
                        String.valueOf(finding.language()),
                        finding.place(),
                        String.valueOf(start),
                        finding.excerpt(),
                        finding.arguments().toString(),
                        about)));
    }

    private static String part(String place, Edition edition, Language language) {
        var postingText = edition.textIn(language);
        return switch (place) {
            case "title" -> postingText.title();
            case "description" -> postingText.description();
            default -> postingText.title() + "\0" + postingText.description() + "\0" + postingText.body();
        };
    }

    /** Checks whether the finding has been accepted. */
    public boolean isAccepted() {
        return acceptance != null;
    }

    /** Checks whether the finding can be accepted: it is not an error, and not accepted already. */
    public boolean isAcceptable() {
        return !finding.isError() && acceptance == null;
    }
}
