package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.SegmentedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of pairs of texts; {@code pairs/correct.txt} tells how one is written. */
final class PairFile {

    private static final Pattern LINE = Pattern.compile("(?m)^([a-z.]+): (.*)$");
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Bilingual<String> TITLES =
            new Bilingual<>("Keeper of the garden", "Gardienne ou gardien du jardin");
    private static final Bilingual<String> DESCRIPTIONS = new Bilingual<>(
            "You look after the garden with the whole team.", "Vous prenez soin du jardin avec toute l’équipe.");

    private PairFile() {}

    /**
     * A pair of texts.
     *
     * @param source the language of the first line
     * @param finds the codes of which one is expected; empty for a correct pair
     */
    record TextPair(Language source, Bilingual<PostingText> texts, Set<String> finds) {

        /** Returns the codes of the findings, an error with an exclamation mark before it, where that language is the source. */
        List<String> codes(Language from) {
            return CheckFixture.codes(AllChecks.findings(byUnits(from)).toList());
        }

        /** Returns these codes where the texts are paired by alignment and not unit by unit. */
        List<String> codesOfAligned(Language from) {
            return CheckFixture.codes(
                    AllChecks.findings(CheckedEdition.of(texts, from)).toList());
        }

        /** Returns an edition of units in the order of the texts; by alignment where one text has more blocks. */
        private CheckedEdition byUnits(Language from) {
            var blocks = texts.map(text -> SegmentedText.of(text).blocks());
            return blocks.en().size() == blocks.fr().size()
                    ? new CheckedEdition(
                            from,
                            texts,
                            IntStream.range(0, blocks.en().size())
                                    .mapToObj(i -> new UnitPair(null, blocks.map(list -> list.get(i))))
                                    .toList())
                    : CheckedEdition.of(texts, from);
        }

        @Override
        public String toString() {
            return texts.get(source).body() + " | " + texts.get(source.other()).body();
        }
    }

    /** Returns the pairs of a file in its order. */
    static List<TextPair> read(String name) {
        try (var file = PairFile.class.getResourceAsStream("/pairs/" + name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n{2,}"))
                    .filter(pair -> LINE.matcher(pair).find())
                    .map(PairFile::pair)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextPair pair(String written) {
        var lines = LINE.matcher(written)
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> unescaped(line.group(2))));
        var texts = Bilingual.of(language -> new PostingText(
                lines.getOrDefault(language.tag() + ".title", TITLES.get(language)),
                DESCRIPTIONS.get(language),
                lines.get(language.tag())));
        var english = Pattern.compile("(?m)^en: ").matcher(written);
        var french = Pattern.compile("(?m)^fr: ").matcher(written);
        return new TextPair(
                english.find() && french.find() && english.start() < french.start() ? Language.EN : Language.FR,
                texts,
                lines.containsKey("finds") ? Set.of(lines.get("finds").split(" ")) : Set.of());
    }

    private static String unescaped(String text) {
        return CHARACTER
                .matcher(text.replace('~', '\u00a0').replace("\\n", "\n"))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
