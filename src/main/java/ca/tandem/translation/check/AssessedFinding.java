package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding with its acceptance: one for a warning, of two people for an error that rests on judgement.
 *
 * @param finding the finding of the check
 * @param id an identifier of the finding that is stable as long as the words it is about stay the same, also in the next edition
 * @param acceptance the acceptance with its reason; null if the finding has not been accepted
 * @param confirmation the acceptance of somebody else, an approver who wrote and translated none of the edition; null if there is none
 */
public record AssessedFinding(Finding finding, String id, AcceptedFinding acceptance, AcceptedFinding confirmation) {

    /**
     * Maximum length, in characters, of words that are hashed as part of the id; longer words are replaced by a hash of their own, which is
     * computed once for all findings about them.
     */
    private static final int LONG = 20_000;

    /** Creates a finding of texts that nobody can accept anything of yet. */
    static AssessedFinding unsaved(Finding finding) {
        return new AssessedFinding(finding, null, null, null);
    }

    /**
     * Looks up the acceptances of all findings of an edition.
     *
     * @param units the edition's units by id
     * @param accepted the acceptances by the id of their finding, oldest first
     */
    static List<AssessedFinding> of(
            List<Finding> findings,
            Edition edition,
            Map<String, Unit> units,
            Map<String, List<AcceptedFinding>> accepted) {
        var subjects = new HashMap<String, String>();
        return findings.stream()
                .map(finding -> {
                    var unit = finding.unit() == null ? null : units.get(finding.unit());
                    var about = subjects.computeIfAbsent(
                            unit == null ? finding.place() : "unit " + unit.getId(),
                            any -> about(finding, edition, unit));
                    var id = id(finding, about);
                    return of(finding, id, edition, accepted.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static AssessedFinding of(Finding finding, String id, Edition edition, List<AcceptedFinding> accepted) {
        if (accepted.isEmpty() || (finding.isError() && !finding.isAcceptable())) {
            return new AssessedFinding(finding, id, null, null);
        }
        var confirmation = accepted.size() == 1
                ? null
                : accepted.stream()
                        .filter(one -> one.isByApproverBesides(edition.contributors()))
                        .reduce((one, later) -> later)
                        .orElse(null);
        var acceptance =
                accepted.stream().filter(one -> one != confirmation).findFirst().orElseThrow();
        return new AssessedFinding(finding, id, acceptance, confirmation);
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

    /** Checks whether the finding stands in the way of no delivery: it is a warning, or an error that was accepted with a reason. */
    public boolean isDeliverable() {
        return !finding.isError() || acceptance != null;
    }

    /** Checks whether nobody has to look at the finding any more: all acceptances that it needs are there. */
    public boolean isSettled() {
        return finding.isError() ? confirmation != null : acceptance != null;
    }

    /** Checks whether somebody can still accept the finding: it is none of structure, and an acceptance is missing. */
    public boolean isAcceptable() {
        return (!finding.isError() || finding.isAcceptable()) && !isSettled();
    }
}
