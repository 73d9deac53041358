package ca.tandem.translation.proposal;

import ca.tandem.posting.Classification;
import ca.tandem.translation.check.value.CheckedValue;
import ca.tandem.translation.check.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reader of the occupational group and level: a code in the title, or in a sentence that says what the position is classified as. */
final class ClassificationReader implements FactReader {

    private static final List<String> STEMS = List.of("class", "level", "niveau");

    private static final Pattern CLASSIFIED =
            Pattern.compile("(?i)\\bclass(?:if|[eé]e?s?\\b)|\\bgroup and level|\\bgroupe et (?:le )?niveau"
                    + "|\\b(?:position|role|job|poste|r[oô]le|emploi)\\b[^.;]{0,60}\\b(?:level|niveau)\\b"
                    + "|\\bat the\\b[^.;]{0,30}\\blevel\\b|\\b(?:levels?|niveaux?) ?:");

    /** Words before a code that is not the one of the position. */
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:reports?|reporting) to\\b|\\brel[eè]v\\w+ (?:de|du|d')|\\bsupervis|\\bmanag(?:e|es|ing)\\b|\\bg[eé]rer\\b"
                    + "|\\bequivalent|\\béquivalent|\\bformerly\\b|\\banciennement\\b|\\bauparavant\\b|\\bprevious|\\bworks? with\\b");

    private static final int NEAR = 45;

    @Override
    public Optional<Statement> read(List<Sentence> sentences) {
        var levels = new ArrayList<Classification>();
        String quote = null;
        for (var sentence : sentences) {
            if (isAboutLevels(sentence) && !sentence.isAboutOthers()) {
                for (var value : sentence.values(ValueKind.CLASSIFICATION)) {
                    var level = level(value);
                    if (level != null && !isOther(sentence, value)) {
                        levels.add(level);
                        quote = Objects.requireNonNullElse(quote, sentence.quote(value));
                    }
                }
            }
        }
        if (levels.isEmpty()
                || levels.stream().map(ClassificationReader::group).distinct().count() > 1) {
            return Optional.empty();
        }
        var names = levels.stream().map(Classification::from).sorted().toList();
        return Optional.of(new Statement(new Classification(names.get(0), names.get(names.size() - 1)), quote));
    }

    private static boolean isAboutLevels(Sentence sentence) {
        return sentence.isTitle()
                || (sentence.has(STEMS) && CLASSIFIED.matcher(sentence.words()).find());
    }

    private static boolean isOther(Sentence sentence, CheckedValue value) {
        var before = sentence.before(value);
        return OTHER.matcher(before.substring(Math.max(0, before.length() - NEAR)))
                .find();
    }

    /** Returns a code as it is stored, which is the same in both languages: the French name of information technology stands for its own. */
    private static Classification level(CheckedValue value) {
        var written = value.text().replaceAll("[‑–]", "-").replaceFirst("^TI\\b", "IT");
        return Classification.parse(written.replace('\u00a0', ' ')).orElse(null);
    }

    private static String group(Classification level) {
        return level.from().substring(0, level.from().indexOf('-'));
    }
}
