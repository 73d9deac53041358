package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.posting.Edition;
import ca.tandem.translation.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding with what people say of it.
 *
 * @param finding what the check says
 * @param id names the finding as long as the words that it is about stay as they are, also in the next edition
 * @param acceptance why it may stay; null where nobody has accepted it
 */
public record Assessed(Finding finding, String id, AcceptedWarning acceptance) {

    /** What is longer goes into the hash as a hash of its own, made once for all findings that are about it. */
    private static final int LONG = 20_000;

    /**
     * Says it of all findings of an edition.
     *
     * @param units the edition's units by their ids
     * @param acceptances the accepted warnings by their fingerprints
     */
    static List<Assessed> of(
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
                    return new Assessed(finding, id, finding.isError() ? null : acceptances.get(id));
                })
                .toList();
    }

    private static String about(Finding finding, Edition edition, Unit unit) {
        var words = unit == null
                ? part(finding.place(), edition, Language.EN) + "\0" + part(finding.place(), edition, Language.FR)
                : unit.getSource() + "\0" + unit.getTarget();
        return words.length() > LONG ? Sha256.hex(words) : words;
    }

    /** A hash over the finding and the words of its unit in both languages or, where it has none, of its part of the text. */
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
        var text = edition.textIn(language);
        return switch (place) {
            case "title" -> text.title();
            case "description" -> text.description();
            default -> text.title() + "\0" + text.description() + "\0" + text.body();
        };
    }

    /** Whether somebody has accepted it. */
    public boolean isAccepted() {
        return acceptance != null;
    }

    /** Whether it can be accepted: an error cannot. */
    public boolean isAcceptable() {
        return !finding.isError() && acceptance == null;
    }
}
