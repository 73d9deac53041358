package ca.tandem.translation.proposal;

import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.value.CheckedValue;
import ca.tandem.translation.check.value.UnitValues;
import ca.tandem.translation.check.value.ValueKind;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineMarkdown;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.text.SentenceSegmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence of a posting's text, as the readers of facts see it: its words without Markdown, and the values that it names. */
final class Sentence {

    /** Maximum length of a sentence that is read, in characters: whatever states a fact is shorter. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_LABEL = 60;

    private static final int CONTEXT = 90;

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)\\bpools?\\b|\\bmay vary\\b|\\bsimilar positions?\\b|\\b(?:other|future) (?:positions|roles|opportunities|vacancies|openings)\\b"
                    + "|\\bbassins?\\b|\\bvarier\\b|(?:postes|emplois) (?:semblables|similaires)|\\bd'autres (?:postes|emplois|r[oô]les)\\b"
                    + "|\\bfuturs (?:postes|emplois|r[oô]les|besoins)\\b");

    private static final Pattern CODES = Pattern.compile(InlineMarkdown.PLACEHOLDER + "++");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]++");

    private final UnitText unit;

    /** The heading, cell or line above, where it is a name for what follows: "Salary: "; otherwise empty. */
    private final String label;

    private final String words;
    private final String lowerCase;
    private List<CheckedValue> values;
    private Boolean ofOthers;

    private Sentence(UnitText unit, Sentence above) {
        this.unit = unit;
        this.label = above != null && above.isLabel() ? above.unlabelled().replaceFirst(" ?:$", "") + ": " : "";
        this.words = label + plain(unit.maskedText()).strip();
        this.lowerCase = words.toLowerCase(Locale.ROOT);
    }

    /** Splits a text into its sentences, in their order; longer ones than any that states a fact are left out. */
    static List<Sentence> of(PostingText text, Language language) {
        var sentences = new ArrayList<Sentence>();
        Sentence last = null;
        for (var block : SegmentedText.of(text).blocks()) {
            for (var segment : SentenceSegmenter.split(block.text(), language)) {
                if (segment.text().length() <= LONGEST) {
                    var part = new Block(block.kind(), block.level(), segment.text());
                    last = new Sentence(UnitText.alone(part, language), last);
                    sentences.add(last);
                }
            }
        }
        return sentences;
    }

    private boolean isLabel() {
        var kind = unit.block().kind();
        var own = unlabelled();
        return !own.isEmpty()
                && own.length() <= LONGEST_LABEL
                && (kind == BlockKind.HEADING || kind == BlockKind.CELL || own.endsWith(":"));
    }

    private String unlabelled() {
        return words.substring(label.length());
    }

    Language language() {
        return unit.language();
    }

    /** Checks whether the sentence is (a part of) the title. */
    boolean isTitle() {
        return unit.block().kind() == BlockKind.TITLE;
    }

    /** Returns the words without Markdown and addresses, with plain spaces and apostrophes, behind the name that stands above them. */
    String words() {
        return words;
    }

    /** Checks whether the sentence may hold an e-mail address, which {@link #words} does not show. */
    boolean hasAddress() {
        return unit.text().indexOf('@') >= 0;
    }

    /** Checks whether a word has one of the given stems, in lower case: quicker than the patterns that then read it. */
    boolean has(List<String> stems) {
        return stems.stream().anyMatch(lowerCase::contains);
    }

    /** Checks whether the sentence speaks of other positions than the one of the posting: those that a pool may fill, or that vary. */
    boolean isAboutOthers() {
        if (ofOthers == null) {
            ofOthers = OTHERS.matcher(words).find();
        }
        return ofOthers;
    }

    /** Returns the values of some kinds, in the order of the text. */
    List<CheckedValue> values(ValueKind... kinds) {
        if (values == null) {
            values = UnitValues.of(unit);
        }
        var wanted = List.of(kinds);
        return values.stream().filter(value -> wanted.contains(value.kind())).toList();
    }

    /** Returns the words between two values. */
    String between(CheckedValue first, CheckedValue second) {
        return plain(unit.maskedText().substring(first.end(), second.start()));
    }

    /** Returns the words before a value, back to the beginning of the sentence. */
    String before(CheckedValue value) {
        return label + plain(unit.maskedText().substring(0, value.start()));
    }

    /** Returns the words behind a value, up to the end of the sentence. */
    String after(CheckedValue value) {
        return plain(unit.maskedText().substring(value.end()));
    }

    private static String plain(String masked) {
        return BLANKS.matcher(CODES.matcher(masked).replaceAll(""))
                .replaceAll(" ")
                .replace('’', '\'');
    }

    /** Returns the words about a value as evidence. */
    String quote(CheckedValue value) {
        return quote(before(value).length());
    }

    /** Returns the words about a position as evidence; three dots stand for what is left out. */
    String quote(int position) {
        var from = Math.max(0, position - CONTEXT);
        var to = Math.min(words.length(), position + 2 * CONTEXT);
        while (from > 0 && words.charAt(from - 1) != ' ' && position - from < CONTEXT + 20) {
            from--;
        }
        while (to < words.length() && words.charAt(to) != ' ' && to - position < 2 * CONTEXT + 20) {
            to++;
        }
        return (from > 0 ? "…" : "") + words.substring(from, to) + (to < words.length() ? "…" : "");
    }
}
