package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Single units for the tests of checks, English source. In their tables a tilde stands for a no-break space. */
public final class CheckFixture {

    private CheckFixture() {}

    /** Returns the codes that a check finds in one paragraph, in the order of the text; an error has an exclamation mark before it. */
    public static List<String> codes(Check check, String english, String french) {
        return codes(findings(check, BlockKind.PARAGRAPH, english, french));
    }

    /** Returns the first replacement that a check offers, as in "Titre:=>~:"; empty where it finds nothing. */
    public static String mend(Check check, String english, String french) {
        return findings(check, BlockKind.PARAGRAPH, english, french).stream()
                .findFirst()
                .map(finding -> {
                    var findingLocation = finding.spot();
                    var text = finding.language() == Language.EN ? english : french;
                    return shown(spaced(text).substring(findingLocation.start(), findingLocation.end())) + "=>"
                            + shown(findingLocation.mend());
                })
                .orElse("");
    }

    public static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.isError() ? "!" : "") + finding.code())
                .toList();
    }

    public static List<Finding> findings(Check check, BlockKind kind, String english, String french) {
        return check.findings(units(List.of(pair(kind, english, french)))).toList();
    }

    public static UnitPair pair(BlockKind kind, String english, String french) {
        return new UnitPair(
                null, new Bilingual<>(english, french).map(text -> text == null ? null : block(kind, text)));
    }

    /** Returns an edition of these units whose texts consist of paragraphs only. */
    public static CheckedEdition units(List<UnitPair> pairs) {
        var texts = Bilingual.of(language -> {
            var body = new ArrayList<String>();
            pairs.stream()
                    .map(pair -> pair.blocks().get(language))
                    .filter(Objects::nonNull)
                    .forEach(block -> body.add(block.text()));
            return new PostingText("T", "D", String.join("\n\n", body));
        });
        return new CheckedEdition(Language.EN, texts, pairs);
    }

    private static Block block(BlockKind kind, String text) {
        return new Block(kind, kind == BlockKind.HEADING ? 2 : 0, spaced(text));
    }

    private static String spaced(String text) {
        return text.replace('~', '\u00a0');
    }

    private static String shown(String text) {
        return text == null ? "?" : text.replace('\u00a0', '~').replace("\n", "\\n");
    }
}
